### What is wrong with a template, and what to do about it. Names are those of the kinds of problem.

template-unreadable = Dit kan niet worden gelezen: { $reason }
template-unreadable-hint = Kijk of het bestaat en of u het mag lezen.

template-not-a-file = Dit is geen werkprogramma: verwacht wordt een gewoon bestand van hooguit { $limit } bytes.
template-not-a-file-hint = Geef het pad van een werkprogramma in TOML.

template-not-a-table = Dit is geen tabel: verwacht wordt een gewoon bestand van hooguit { $limit } bytes.
template-not-a-table-hint = Zet hier een bestand neer, of haal dit weg: dan geldt de meegeleverde tabel.

template-not-utf8 = Dit is geen tekst in UTF-8.
template-not-utf8-hint = Bewaar het bestand als UTF-8.

template-syntax = Dit is geen TOML: { $message }
template-syntax-hint = Herstel hier de TOML; de rest wordt daarna getoetst.

template-newer-format = Dit is gemaakt met een nieuwere versie: het formaat is { $found }, deze versie leest formaat 1.
template-newer-format-hint = Gebruik een nieuwere versie van dit programma.

template-unknown-format = Formaat { $found } bestaat niet.
template-unknown-format-hint = Schrijf `format = 1`.

template-unknown-key = `{ $key }` is geen sleutel van `{ $table }`.
template-unknown-key-hint = { $nearest ->
        [none] De sleutels zijn hier { $known }.
       *[other] Bedoelt u `{ $nearest }`?
    }

template-missing-key = `{ $table }` heeft geen `{ $key }`.
template-missing-key-hint = Voeg `{ $key }` toe: { $expected ->
        [word] een van { $allowed }, tussen aanhalingstekens
        [words] een tekst tussen aanhalingstekens
        [both-languages] een tekst in beide talen, zoals `{"{"} nl = "…", en = "…" {"}"}`
        [id] een id tussen aanhalingstekens
        [ids] een lijst van id's tussen aanhalingstekens
        [list] een lijst van teksten tussen aanhalingstekens
        [whole-number] een geheel getal
        [date] een datum, zoals "2026-12-31"
        [table] een tabel
       *[tables] een lijst van tabellen, elk onder een eigen kop tussen dubbele haken
    }.

template-wrong-type = `{ $key }` is { $found ->
        [text] een tekst
        [whole-number] een geheel getal
        [fraction] een getal met cijfers achter de komma
        [boolean] waar of onwaar
        [date-or-time] een datum of tijd
        [list] een lijst
       *[table] een tabel
    }.
template-wrong-type-hint = Schrijf { $expected ->
        [words] een tekst tussen aanhalingstekens
        [both-languages] een tekst in beide talen, zoals `{"{"} nl = "…", en = "…" {"}"}`
        [word] een van de woorden, tussen aanhalingstekens
        [id] een id tussen aanhalingstekens
        [ids] een lijst van id's tussen aanhalingstekens
        [list] een lijst van teksten tussen aanhalingstekens
        [whole-number] een geheel getal
        [date] een datum, zoals "2026-12-31"
        [table] een tabel
       *[tables] een lijst van tabellen, elk onder een eigen kop tussen dubbele haken
    }.

template-unknown-word = `{ $word }` is niet bekend als `{ $key }`.
template-unknown-word-hint = { $nearest ->
        [none] Toegestaan zijn { $allowed }.
       *[other] Bedoelt u `{ $nearest }`? Toegestaan zijn { $allowed }.
    }

template-empty = `{ $key }` is leeg.
template-empty-hint = Vul het in; een tekst is er in beide talen.

template-control-character = In `{ $key }` staat het stuurteken { $code }.
template-control-character-hint = Laat het weg: alleen regeleinden en tabs zijn toegestaan.

template-id-shape = `{ $id }` kan niet de id zijn van { $what ->
        [programme] een werkprogramma
        [source] een bron
        [risk] een risico
        [setting] een instelling
        [area] een gebied
       *[commitment] een toezegging
    }.
template-id-shape-hint = Gebruik { $what ->
        [setting] kleine letters, cijfers, punten en streepjes, zoals `office.telemetry`
        [commitment] hoofdletters, een streepje, hooguit één letter, en cijfers, zoals `TEL-3` of `ORG-D1`
        [source] letters, cijfers en streepjes, zoals `S1`
        [risk] letters, cijfers en streepjes, zoals `3`
        [programme] kleine letters, cijfers en streepjes, met een letter vooraan, zoals `annual-audit`
       *[area] kleine letters, cijfers en streepjes, met een letter vooraan, zoals `telemetry`
    }.

template-duplicate = De id `{ $id }` ({ $what ->
        [programme] werkprogramma
        [source] bron
        [risk] risico
        [area] gebied
       *[commitment] toezegging
    }) is al gegeven in { $first }.
template-duplicate-hint = Geef een van de twee een andere id, of haal er een weg.

template-listed-twice = `{ $id }` staat twee keer in `{ $key }`.
template-listed-twice-hint = Noem het één keer.

template-unknown-reference = De id `{ $id }` ({ $what ->
        [programme] werkprogramma
        [source] bron
        [risk] risico
        [area] gebied
       *[commitment] toezegging
    }) bestaat niet.
template-unknown-reference-hint = { $nearest ->
        [none] Voeg toe wat deze id heeft, of verbeter de id.
       *[other] Bedoelt u `{ $nearest }`?
    }

template-dependency-cycle = Deze hangen in een kring van elkaar af: { $path }
template-dependency-cycle-hint = Haal een van deze afhankelijkheden weg.

template-not-customer-side = `{ $commitment }` hangt af van `{ $depends }`, en dat is geen maatregel voor organisaties.
template-not-customer-side-hint = Een toezegging van de leverancier kan alleen afhangen van wat organisaties doen: geef die toezegging de status `customer-side`, of haal de afhankelijkheid weg.

template-no-procedure = Toezegging `{ $commitment }` heeft geen werkstap.
template-no-procedure-hint = Voeg een `[[commitment.procedure]]` toe die zegt hoe dit wordt vastgesteld.

template-not-of-test = De test `{ $test }` gebruikt `{ $key }` niet.
template-not-of-test-hint = Laat dit weg.

template-only-refutes = De test `{ $test }` kan alleen weerleggen.
template-only-refutes-hint = Schrijf `can = "refute"`: wat een werkplek laat zien bewijst niets over een datacentrum.

template-no-settings = De test `{ $test }` noemt geen instellingen.
template-no-settings-hint = Voeg `settings` toe, zoals `["office.telemetry"]`.

template-no-locator = Toezegging `{ $commitment }` noemt bron `{ $source }`, maar niet de plaats daarin.
template-no-locator-hint = Voeg `locator` toe: document, kop en alinea, in `nl` en `en`.

template-date = `{ $found }` is geen datum voor `{ $key }`.
template-date-hint = Schrijf jaar, maand en dag van een dag die bestaat, zoals "2026-12-31".

template-include-cycle = Deze nemen elkaar in een kring op: { $path }
template-include-cycle-hint = Haal een van deze verwijzingen in `include` weg.

template-broken-include = In het opgenomen werkprogramma `{ $id }` is zelf iets mis: { $count }.
template-broken-include-hint = Herstel eerst dat werkprogramma; wat er mis is, staat erbij.

template-area-titles = De opgenomen werkprogramma’s geven gebied `{ $area }` twee titels: `{ $first }` en `{ $second }`.
template-area-titles-hint = Neem het gebied ook in dit bestand op, met de titel die geldt.

template-file-name = Dit bestand bevat werkprogramma `{ $id }`, maar heet `{ $name }`.
template-file-name-hint = Noem het bestand `{ $id }.toml`, of verbeter de id.
