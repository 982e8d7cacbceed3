### Reading and checking evidence.

## What a check came to, and which way a detail points.

check-outcome-holds = holds
check-outcome-fails = fails
check-outcome-nothing-against = nothing against it
check-outcome-cannot-tell = cannot tell
weight-against = against
weight-for = for
weight-open = open
weight-note = note

## What is tested.

test-settings = effective settings
test-settings-chosen = settings chosen
test-no-direct-identifier = no direct identifier in events
test-no-content = no content in events
test-pseudonymised = persons by pseudonym only
test-events-documented = events documented
test-service-data-explained = service data explained
test-viewer-readable = data viewer readable
test-levels-compared = levels compared
test-sensitive-measurements = sensitive measurements
test-always-sent = what is always sent
test-inside-boundary = inside the EU Data Boundary
test-no-third-parties = no third parties
test-subprocessors-compared = lists of subprocessors compared
test-notice-given = notice of subprocessors
test-each-half-year = a report for each half-year
test-experiences-compared = Connected Experiences compared
power-establish = can establish
power-refute = can only refute

## What is done with it.

refusal-no-check = { $procedure } declares no check.
refusal-nothing-examined = The check of { $procedure } has no evidence to read. Attach some to it first.
refusal-observation-replaced = { $observation } was replaced by { $later }: that one stands.
refusal-observation-stale = { $observation } no longer speaks of the evidence that is there. Run the check again first.
needed-appraisal = accept or overrule { $observation }
needed-one-appraisal = one appraisal of { $observation }, there are two
needed-check-again = run the check of { $observation } again: its evidence changed
refusal-observation-not-judged = { $observation } is chosen to be public, and nobody accepted or overruled it.
refusal-overruled-untold = { $observation } is chosen to be public and was overruled: overrule it again with the words for the readers, in both languages.
told-checks-of = { $commitment }, tests by program
told-observed = { $label }: the check of { $procedure } came to “{ $outcome }”.
told-observation-accepted = { $label } was accepted.
told-observation-overruled = { $label } was overruled: { $reason }
ui-event-observed = check run
ui-event-observation-appraised = observation judged
conflict-appraisal = what is made of { $what }
seen-overruled = Overruled
seen-for-readers = For the readers

## Formats.

format-registry-export = registry export
format-registry-policy = registry.pol of Group Policy
format-policy-result = result of policies (gpresult)
format-policy-report = report of a Group Policy object
format-policy-rules = rules of Policy Analyzer
format-intune-settings = settings catalogue of Intune
format-registry-query = output of reg query
format-item-properties = output of Get-ItemProperty
format-cloud-policy = export of Cloud Policy
format-property-list = property list of macOS
format-viewer-table = table of the Diagnostic Data Viewer
format-viewer-json = JSON of the Diagnostic Data Viewer
format-event-transcript = store of diagnostic events (EventTranscript.db)
format-common-schema = events in Common Schema
format-bond-compact = events in Bond compact binary
format-http-archive = HTTP archive (HAR)
format-mitmproxy-dump = dump of mitmproxy
format-fiddler-archive = session archive of Fiddler
format-pcap = network capture (pcap)
format-pcapng = network capture (pcapng)
format-subprocessors = list of subprocessors
format-transparency-reports = transparency reports
format-experiences = list of Connected Experiences
format-event-names = list of event names
format-service-tags = service tags of Azure
format-mmdb = database of addresses (MaxMind DB)
format-endpoints = list of endpoints
format-test-setup = set-up of a test
format-table = table
format-sqlite = another SQLite database
format-text = text

## What has to be said of a reading.

remark-truncated = The file ends before it should{ $about }.
remark-damaged = A part could not be read and was passed over{ $about }.
remark-too-large = A part is larger than what is read; only its beginning was{ $about }.
remark-not-decoded = A part was not decoded{ $about }.
remark-incomplete = A part that should be there is missing{ $about }.
remark-departs = It departs from its standard, and was read all the same{ $about }.
remark-empty = It is empty{ $about }.
remark-unknown-name = A name is not known, or in another language{ $about }.
remark-left-out = Whoever made the file left something out{ $about }.

## How something that was found was written.

written-utf-16 = UTF-16
written-percent = percent encoding
written-escaped = text with escapes
written-hexadecimal = hexadecimal digits
written-base64 = base64
written-compressed = compressed data
written-upper-case = upper case
written-lower-case = lower case
written-composed-characters = composed characters
written-decomposed-characters = decomposed characters
written-utf-16le = UTF-16LE
written-utf-16be = UTF-16BE
written-percent-in-lower-case = percent encoding in lower case
written-percent-twice = percent encoding twice
written-escapes-of-json = escapes of JSON
written-json-in-json = JSON in JSON
written-base64-one-byte-on = base64, one byte on
written-base64-two-bytes-on = base64, two bytes on
written-base64-of-lower-case = base64 of lower case
written-base64-for-addresses = base64 for addresses
written-base64-of-decomposed-characters = base64 of decomposed characters
written-base64-in-lines = base64 in lines
written-base64-of-utf-16le = base64 of UTF-16LE
written-base64-of-utf-16be = base64 of UTF-16BE
written-hexadecimal-with-0x = hexadecimal digits with 0x
written-hexadecimal-of-utf-16le = hexadecimal digits of UTF-16LE
written-hexadecimal-of-utf-16be = hexadecimal digits of UTF-16BE
written-gzip-in-base64 = gzip in base64
written-zlib-in-base64 = zlib in base64
written-deflate-in-base64 = deflate in base64
written-base64-in-hexadecimal = base64 in hexadecimal digits
written-base64-in-base64 = base64 in base64

## What a file says of the machine or scope that it is about.

read-about-database-type = kind of database
read-about-built = built on
read-about-ip-version = version of IP
read-about-nodes = nodes
read-about-languages = languages
read-about-ranges-without-country = ranges without a country
read-about-producer = producer
read-about-data-type = kind of data
read-about-read-time = read at
read-about-policy-applied = policy that applied
read-about-policy-denied = policy that was denied
read-about-key = key
read-about-edition = edition
read-about-office-version = version of Office

## Parts of an exchange.

at-part-url = address
at-part-request-headers = headers of the request
at-part-request-body = body of the request
at-part-response-headers = headers of the response
at-part-response-body = body of the response
at-part-socket-message = message of a web socket

## What a planted term is.

seed-kind-account = account
seed-kind-display-name = display name
seed-kind-email = e-mail address
seed-kind-phone = telephone number
seed-kind-sid = security identifier
seed-kind-device = device
seed-kind-tenant = tenant
seed-kind-document = document
seed-kind-sentence = sentence

## Levels of telemetry.

capture-level-optional = Optional
capture-level-required = Required
capture-level-neither = Neither

## What became of a check.

check-became-no-evidence = nothing to read
check-became-recorded = recorded
check-became-same = as recorded
check-became-not-recorded = not recorded

## How many facts of a kind.

read-count-setting = { $count ->
    [one] one setting
   *[other] { $count } settings
}
read-count-exchange = { $count ->
    [one] one exchange
   *[other] { $count } exchanges
}
read-count-event = { $count ->
    [one] one event
   *[other] { $count } events
}
read-count-lookup = { $count ->
    [one] one answer of DNS
   *[other] { $count } answers of DNS
}
read-count-conversation = { $count ->
    [one] one conversation
   *[other] { $count } conversations
}
read-count-row = { $count ->
    [one] one row
   *[other] { $count } rows
}
read-count-range = { $count ->
    [one] one range of addresses
   *[other] { $count } ranges of addresses
}
read-count-host = { $count ->
    [one] one host
   *[other] { $count } hosts
}
read-count-seed = { $count ->
    [one] one planted term
   *[other] { $count } planted terms
}
read-count-capture = { $count ->
    [one] one capture described
   *[other] { $count } captures described
}
read-count-about = { $count ->
    [one] one property
   *[other] { $count } properties
}

## A place in a file, from the outside in.

at-step-file = file { $name }
at-step-line = line { $number }
at-step-row = row { $number }
at-step-entry = entry { $number }
at-step-packet = packet { $number }
at-step-event = event { $number }
at-step-offset = byte { $number }
at-step-key = key { $name }
at-step-value = value { $name }
at-step-default-value = default value
at-step-field = field { $name }
read-deleted = taken away
read-event-level = { $name } · level { $level }
read-conversation = { $name } ({ $server }), { $sent } sent, { $received } received

## Reading a file, and running checks.

probe-whole = read whole
probe-not-whole = not all of it could be read
probe-more-remarks = { $count ->
    [one] One further remark is not shown.
   *[other] { $count } further remarks are not shown.
}
probe-unknown = no format that is known
probe-resembles = { $kind ->
    [text] text, without a form that is known
   *[other] no format that is known; its first bytes are those of { $kind }
}
probe-tried = Tried were: { $tried }.
step-check = Checking
check-no-evidence = no evidence
nothing-checks = Nothing here declares a check.
nothing-observations = There are no observations.
done-checked = { $count ->
    [one] One observation is to be accepted or overruled: see “waarmerk observation show”.
   *[other] { $count } observations are to be accepted or overruled: see “waarmerk observation show”.
}
done-observation-accepted = { $observation } accepted.
done-observation-overruled = { $observation } overruled.
seen-stale = no longer speaks of the evidence that is there: run the check again
seen-replaced = replaced by { $later }
seen-waits = to be accepted or overruled
seen-accepted-by = accepted by { $by }
seen-overruled-by = overruled by { $by }: { $reason }
seen-run-by = run by { $by }, { $at }, with version { $program }
seen-read = { $evidence }: { $format }, { $facts ->
    [one] one fact
   *[other] { $facts } facts
}, read whole
seen-read-partly = { $evidence }: { $format }, { $facts ->
    [one] one fact
   *[other] { $facts } facts
}; not all of it could be read
seen-not-recognised = { $evidence }: no format that is known
seen-table = { $own ->
    [yes] own table
   *[no] table
} { $name }, version { $version } ({ $digest })
seen-more = { $count ->
    [one] One further detail is counted, and not listed.
   *[other] { $count } further details are counted, and not listed.
}
seen-other-tables = The tables that it went by have changed since: run the check again.
error-check-table = { $table }, line { $line }: { $kind ->
    [form] this is not of the form that it has to be
    [missing] something is missing
    [value] this value is not allowed
    [twice] this stands there twice
   *[newer] this is the format of a newer version
} ({ $about }).
error-check-table-hint = Mend the table in your templates folder, or take it away: the shipped one is used then.
error-evidence-not-whole = The bytes of { $evidence } are not there, or not those that were attached: nothing was checked.
error-evidence-not-whole-hint = “waarmerk verify” says what is wrong. A copy without confidential evidence cannot run every check.

## Help.

help-probe = Say what the program reads in files: format, facts, what has to be said; exit status 1 if a file is of no format that is known
help-probe--files = The files; nothing of them is kept
help-probe--facts = Show every fact, with its place
help-check = Run the checks of the programme on the attached evidence, and record what they see; exit status 1 if one fails
help-check--of = Commitments or procedures, such as TEL-2 or TEL-2.1; all if none is named
help-observation = What checks saw, and what is made of it
help-observation-list = List the observations that stand
help-observation-list--on = Only on this commitment
help-observation-list--all = Also those that a later one took the place of
help-observation-show = Show all that a check saw, with its places
help-observation-accept = Accept: it is as the check says
help-observation-accept--observations = Labels, such as O-03
help-observation-overrule = Overrule: it is not, or does not matter
help-observation-overrule--reason = Why
help-observation-overrule--readers_nl = Why, for the readers of the summary, in Dutch: needed before the tests on the commitment are published
help-observation-overrule--readers_en = The same in English
help--observation = Label, such as O-03

## On the screen.

ui-job-check = Running the checks
ui-job-show = Opening the evidence
ui-said-overruled = Overruled, with the reason.
ui-said-observation-accepted = Accepted.
ui-item-checks = tests by program
ui-field-readers-nl = For readers (nl)
ui-field-readers-en = For readers (en)
ui-fault-readers = Readers are told in both languages, or not at all.
ui-form-overrule = Overrule { $observation }
ui-walk-check = Check: { $test } · { $power } · “t” runs it
ui-checks-title = What the checks came to
ui-no-place = This stands in no evidence.
ui-viewer-around = What stands there, and what stands around it
ui-viewer-beginning = The beginning of the file, as the program reads it
ui-viewer-whole = of the whole file
ui-viewer-nothing = Nothing in it was read.
place-observation = What a check saw
place-viewer = Evidence, opened at a place
do-run-checks = run checks
do-accept-observation = accept
do-overrule = overrule
doc-run-checks = Run the checks that the programme declares on the attached evidence.
doc-accept-observation = Accept what a check saw.
doc-overrule = Overrule what a check saw, with the reason.

## In the report.

report-gap-checks = Of the tests that were done by program here, nothing is said.
report-check = Test by program { $label }, { $test } (procedure { $number }, { $layer })
report-check-on = on { $count ->
    [one] one piece of evidence
   *[other] { $count } pieces of evidence
}
report-check-on-partly = on { $count ->
    [one] one piece of evidence
   *[other] { $count } pieces of evidence
}, of which { $read ->
    [0] none could
   *[other] { $read } could
} be read whole
report-check-by = by { $count ->
    [one] table
   *[other] tables
} { $tables }
report-check-own-table = { $table } (own)
report-check-accepted = The auditor accepted this.
report-check-overruled = The auditor came to another view: { $reason }
report-checks = Tests by program
report-checks-text = Some procedures were done by a program as well: it reads evidence and sets it beside what the audit programme declares, and beside dated tables of facts. “Holds” and “fails” speak of that evidence only; “nothing against it” means that the evidence can refute and cannot establish; “cannot tell” means that more would be needed. An outcome is no verdict: the auditor judged each, and the verdict is the auditor’s. What the program saw, and where, is in the file.
report-checks-count = { $count ->
    [one] One such test stands with its commitment
   *[other] { $count } such tests stand with their commitments
}; { $overruled ->
    [0] the auditor accepted what the program made of it.
    [one] of one, the auditor came to another view, and says why.
   *[other] of { $overruled }, the auditor came to another view, and says why.
}

## What checks count.

seen-count-added = { $count } added
seen-count-changed = { $count } changed
seen-count-control = { $count ->
    [one] one try of the search itself
   *[other] { $count } tries of the search itself
}
seen-count-destinations = { $count ->
    [one] one destination
   *[other] { $count } destinations
}
seen-count-essential-services = { $count ->
    [one] one event of essential services
   *[other] { $count } events of essential services
}
seen-count-events = { $count ->
    [one] one event
   *[other] { $count } events
}
seen-count-hosts-of-others = { $count ->
    [one] one host of others
   *[other] { $count } hosts of others
}
seen-count-inside-eu-or-efta = { $count } inside EU or EFTA
seen-count-kept = { $count } kept
seen-count-known = { $count } known
seen-count-lists = { $count ->
    [one] one list
   *[other] { $count } lists
}
seen-count-local = { $count } on the own network
seen-count-new = { $count } new
seen-count-not-decoded = { $count ->
    [one] one body not decoded
   *[other] { $count } bodies not decoded
}
seen-count-not-governed = { $count } not under the switch
seen-count-optional = { $count ->
    [one] one event of level Optional
   *[other] { $count } events of level Optional
}
seen-count-other = { $count ->
    [one] one event of another level
   *[other] { $count } events of another level
}
seen-count-removed = { $count } removed
seen-count-reports = { $count ->
    [one] one report
   *[other] { $count } reports
}
seen-count-required = { $count ->
    [one] one event of level Required
   *[other] { $count } events of level Required
}
seen-count-required-service-data = { $count ->
    [one] one event of required service data
   *[other] { $count } events of required service data
}
seen-count-same = { $count } unchanged
seen-count-settings = { $count ->
    [one] one setting
   *[other] { $count } settings
}
seen-count-subprocessors = { $count ->
    [one] one subprocessor
   *[other] { $count } subprocessors
}
seen-count-unlabelled = { $count ->
    [one] one event without a level
   *[other] { $count } events without a level
}
seen-count-values = { $count ->
    [one] one value read
   *[other] { $count } values read
}
seen-count-planted-account = { $count ->
    [one] one planted sign-in name
   *[other] { $count } planted sign-in names
}
seen-count-planted-display-name = { $count ->
    [one] one planted display name
   *[other] { $count } planted display names
}
seen-count-planted-email = { $count ->
    [one] one planted e-mail address
   *[other] { $count } planted e-mail addresses
}
seen-count-planted-phone = { $count ->
    [one] one planted telephone number
   *[other] { $count } planted telephone numbers
}
seen-count-planted-sid = { $count ->
    [one] one planted security identifier
   *[other] { $count } planted security identifiers
}
seen-count-planted-device = { $count ->
    [one] one planted device name
   *[other] { $count } planted device names
}
seen-count-planted-tenant = { $count ->
    [one] one planted tenant domain
   *[other] { $count } planted tenant domains
}
seen-count-planted-document = { $count ->
    [one] one planted document name
   *[other] { $count } planted document names
}
seen-count-planted-sentence = { $count ->
    [one] one planted sentence
   *[other] { $count } planted sentences
}
seen-count-email = { $count ->
    [one] one e-mail address
   *[other] { $count } e-mail addresses
}
seen-count-sid = { $count ->
    [one] one security identifier
   *[other] { $count } security identifiers
}
seen-count-phone = { $count ->
    [one] one telephone number
   *[other] { $count } telephone numbers
}
seen-count-bsn = { $count ->
    [one] one citizen service number
   *[other] { $count } citizen service numbers
}
seen-count-user-folder = { $count ->
    [one] one user folder
   *[other] { $count } user folders
}
seen-count-address = { $count ->
    [one] one network address
   *[other] { $count } network addresses
}
seen-count-share = { $count ->
    [one] one network share
   *[other] { $count } network shares
}
seen-count-file-name = { $count ->
    [one] one file name
   *[other] { $count } file names
}
seen-count-site = { $count ->
    [one] one address of a site
   *[other] { $count } addresses of sites
}
seen-count-hidden-site = { $count ->
    [one] one encoded address of a site
   *[other] { $count } encoded addresses of sites
}
seen-count-declared-identity = { $count ->
    [one] one field declared as identity
   *[other] { $count } fields declared as identity
}
seen-count-declared-content = { $count ->
    [one] one field declared as content
   *[other] { $count } fields declared as content
}
seen-count-declared-other = { $count ->
    [one] one field declared as personal
   *[other] { $count } fields declared as personal
}
seen-count-pseudonym = { $count ->
    [one] one pseudonym
   *[other] { $count } pseudonyms
}
