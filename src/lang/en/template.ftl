### What is wrong with a template, and what to do about it. Names are those of the kinds of problem.

template-unreadable = This cannot be read: { $reason }
template-unreadable-hint = Check that it exists and that you may read it.

template-not-a-file = This is not a programme: a regular file of at most { $limit } bytes is expected.
template-not-a-file-hint = Give the path of a programme in TOML.

template-not-a-table = This is not a table: a regular file of at most { $limit } bytes is expected.
template-not-a-table-hint = Put a file here, or take this away: the shipped table is used then.

template-not-utf8 = This is not text in UTF-8.
template-not-utf8-hint = Save the file as UTF-8.

template-syntax = This is not TOML: { $message }
template-syntax-hint = Mend the TOML here; the rest is checked after that.

template-newer-format = This was made by a newer version: its format is { $found }, and this version reads format 1.
template-newer-format-hint = Use a newer version of this program.

template-unknown-format = Format { $found } does not exist.
template-unknown-format-hint = Write `format = 1`.

template-unknown-key = `{ $key }` is not a key of `{ $table }`.
template-unknown-key-hint = { $nearest ->
        [none] The keys here are { $known }.
       *[other] Did you mean `{ $nearest }`?
    }

template-missing-key = `{ $table }` has no `{ $key }`.
template-missing-key-hint = Add `{ $key }`: { $expected ->
        [word] one of { $allowed }, in quotes
        [words] a text in quotes
        [both-languages] a text in both languages, such as `{"{"} nl = "…", en = "…" {"}"}`
        [id] an id in quotes
        [ids] a list of ids in quotes
        [list] a list of texts in quotes
        [whole-number] a whole number
        [date] a date, such as "2026-12-31"
        [table] a table
       *[tables] a list of tables, each under its own header in double brackets
    }.

template-wrong-type = `{ $key }` is { $found ->
        [text] a text
        [whole-number] a whole number
        [fraction] a number with a fraction
        [boolean] true or false
        [date-or-time] a date or time
        [list] a list
       *[table] a table
    }.
template-wrong-type-hint = Write { $expected ->
        [words] a text in quotes
        [both-languages] a text in both languages, such as `{"{"} nl = "…", en = "…" {"}"}`
        [word] one of its words, in quotes
        [id] an id in quotes
        [ids] a list of ids in quotes
        [list] a list of texts in quotes
        [whole-number] a whole number
        [date] a date, such as "2026-12-31"
        [table] a table
       *[tables] a list of tables, each under its own header in double brackets
    }.

template-unknown-word = `{ $word }` is not known as `{ $key }`.
template-unknown-word-hint = { $nearest ->
        [none] Allowed are { $allowed }.
       *[other] Did you mean `{ $nearest }`? Allowed are { $allowed }.
    }

template-empty = `{ $key }` is empty.
template-empty-hint = Fill it in; a text is there in both languages.

template-control-character = `{ $key }` holds the control character { $code }.
template-control-character-hint = Leave it out: only line breaks and tabs are allowed.

template-id-shape = `{ $id }` cannot be the id of { $what ->
        [programme] a programme
        [source] a source
        [risk] a risk
        [setting] a setting
        [area] an area
       *[commitment] a commitment
    }.
template-id-shape-hint = Use { $what ->
        [setting] lower-case letters, digits, dots and hyphens, such as `office.telemetry`
        [commitment] upper-case letters, a hyphen, at most one letter, and digits, such as `TEL-3` or `ORG-D1`
        [source] letters, digits and hyphens, such as `S1`
        [risk] letters, digits and hyphens, such as `3`
        [programme] lower-case letters, digits and hyphens, a letter first, such as `annual-audit`
       *[area] lower-case letters, digits and hyphens, a letter first, such as `telemetry`
    }.

template-duplicate = The id `{ $id }` ({ $what ->
        [programme] programme
        [source] source
        [risk] risk
        [area] area
       *[commitment] commitment
    }) is already defined in { $first }.
template-duplicate-hint = Give one of the two another id, or remove one.

template-listed-twice = `{ $id }` is listed twice in `{ $key }`.
template-listed-twice-hint = List it once.

template-unknown-reference = The id `{ $id }` ({ $what ->
        [programme] programme
        [source] source
        [risk] risk
        [area] area
       *[commitment] commitment
    }) does not exist.
template-unknown-reference-hint = { $nearest ->
        [none] Add what has this id, or correct the id.
       *[other] Did you mean `{ $nearest }`?
    }

template-dependency-cycle = These depend on each other in a circle: { $path }
template-dependency-cycle-hint = Remove one of these dependencies.

template-not-customer-side = `{ $commitment }` depends on `{ $depends }`, which is not customer-side.
template-not-customer-side-hint = A supplier’s commitment can only depend on what organisations do: give that commitment the standing `customer-side`, or remove the dependency.

template-no-procedure = Commitment `{ $commitment }` has no procedure.
template-no-procedure-hint = Add a `[[commitment.procedure]]` that says how it is established.

template-not-of-test = The test `{ $test }` makes no use of `{ $key }`.
template-not-of-test-hint = Leave it out.

template-only-refutes = The test `{ $test }` can only refute.
template-only-refutes-hint = Write `can = "refute"`: what a client shows proves nothing of a data centre.

template-no-settings = The test `{ $test }` names no settings.
template-no-settings-hint = Add `settings`, such as `["office.telemetry"]`.

template-no-locator = Commitment `{ $commitment }` names source `{ $source }`, but not where in it.
template-no-locator-hint = Add `locator`: document, heading and paragraph, in `nl` and `en`.

template-date = `{ $found }` is not a date for `{ $key }`.
template-date-hint = Write year, month and day of a day that exists, such as "2026-12-31".

template-include-cycle = These include each other in a circle: { $path }
template-include-cycle-hint = Remove one of these includes.

template-broken-include = The included programme `{ $id }` has problems of its own: { $count }.
template-broken-include-hint = Mend that programme first; its problems are listed too.

template-area-titles = The included programmes give area `{ $area }` two titles: `{ $first }` and `{ $second }`.
template-area-titles-hint = Define the area in this file as well, with the title that counts.

template-file-name = This file holds programme `{ $id }`, but is named `{ $name }`.
template-file-name-hint = Name the file `{ $id }.toml`, or correct the id.
