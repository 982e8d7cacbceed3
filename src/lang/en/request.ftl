### Requests to the audited party.

request-state-asked = asked
request-state-received = received
request-state-returned = returned, asked again
request-state-accepted = accepted
request-state-not-provided = not provided
request-state-withdrawn = withdrawn
request-state-conflict = in conflict

## What happened.

told-request-asked = asked { $of } for { $label }: { $asks }
told-request-changed = changed { $label }
told-request-received = received for { $label }: { $what }
told-request-accepted = accepted the answer to { $label }
told-request-returned = returned the answer to { $label }: { $reason }
told-request-withdrawn = withdrew { $label }: { $reason }
told-request-not-provided = recorded that { $label } is not provided, as { $name } said: { $reason }
ui-event-request-asked = request asked
ui-event-request-changed = request changed
ui-event-request-answered = request followed

## Why not.

refusal-nothing-to-ask = There is nothing to ask for that was not asked already.
refusal-asked-later = { $date } is still to come: record a request when it is asked.
refusal-due-before-asked = { $due } is before { $asked }: an answer is expected on or after the day of asking.
refusal-request-state = { $label } is { $state }: that cannot become of it now.

## The table that goes to the audited party and comes back. What stands in brackets explains; the rest is the column's name.

request-column-request = request
request-column-asks = what is asked
request-column-serves = commitments
request-column-of = asked of
request-column-asked = asked on
request-column-due = due
request-column-state = state
request-column-reason = why returned
request-column-answer = answer (provided / not available)
request-column-files = files (names, separated by |)
request-column-remark = remark (why, if not available)
request-column-by = answered by
request-reply-provided = provided
request-reply-not-available = not available

request-on-line = line { $line }: { $what }
request-problem-too-large = it is larger than { $most }
request-problem-not-text = this is no text in UTF-8 or Windows-1252: save it as “CSV UTF-8”
request-problem-empty = it holds nothing: expected is a line with the heads of the columns
request-problem-no-column = there is no column “{ $column }”
request-problem-column-twice = the column “{ $column }” is there more than once
request-problem-open-quote = a quotation mark is opened here and not closed
request-problem-cells = { $found ->
    [one] one cell
   *[other] { $found } cells
  }, where the head has { $expected }
request-problem-no-label = something is filled in, and no request is named
request-problem-twice = { $label } stands on line { $first } too
request-problem-answer = “{ $word }” is no answer: expected “provided” or “not available”
request-problem-files-yet-not-available = said to be unavailable, and files are named
request-problem-no-reason = not available, and the remark does not say why
request-problem-nothing-provided = said to be provided, and neither file nor remark is given

request-misfit-unknown = there is no request { $name }
request-misfit-closed = { $label } is { $state }: nothing was recorded
request-misfit-only-a-remark = only a remark on { $label }, nothing was recorded: { $remark }
request-misfit-missing = { $name } is not in the folder
request-misfit-leaves-folder = { $name } leads out of the folder
request-misfit-cannot-be-taken = { $name } cannot be taken in: { $why }
request-misfit-ambiguous = several files are called { $name } but for the case of letters
request-misfit-unnamed = no row names this file: { $name }

error-table = { $path } cannot be used, and nothing was taken in: { $count ->
    [one] one thing is
   *[other] { $count } things are
  } wrong with it.
error-not-one-table = { $path } holds { $count ->
    [0] no table
   *[other] { $count } tables
  } (.csv): name the one with the answers.

## Commands.

request-late = { $count ->
    [one] one day late
   *[other] { $count } days late
  }
request-unanswered = { $count ->
    [one] One row says
   *[other] { $count } rows say
  } nothing.
nothing-requests = No requests.
done-request-asked = Asked for { $count ->
    [one] one thing
   *[other] { $count } things
  }. `waarmerk request export FILE.csv` makes the list for the audited party.
would-request-ask = { $count ->
    [one] One request
   *[other] { $count } requests
  } would be made. Nothing was recorded.
would-request-import = { $count ->
    [one] One answer
   *[other] { $count } answers
  } would be taken in. Nothing was recorded.
done-request-changed = Changed { $label }.
done-request-received = Received for { $label }. Look at it, and accept or return it.
done-request-accepted = Accepted the answer to { $label }.
done-request-returned = Returned the answer to { $label }: it is asked again.
done-request-not-provided = { $label } is not provided: a scope limitation.
done-request-withdrawn = Withdrew { $label }.
done-request-exported = Wrote { $count ->
    [one] one request
   *[other] { $count } requests
  } to { $path }.
done-request-imported = Received: { $received }. Not provided: { $denied }. So already: { $unchanged }.
detail-request-nl = asked (nl)
detail-request-en = asked (en)
detail-request-serves = commitments
detail-request-of = asked of
detail-request-asked = asked on
detail-request-due = due
detail-request-then = then

## Help.

help--nl = What is asked, in Dutch
help--en = What is asked, in English
help--of = Of whom it is asked
help--asked = On which day it was asked; today if not named
help--day = Against which day lateness is counted; today if not named
help--dry_run = Say what would happen, and do nothing
help-attach--request = The request that it answers, such as R-04: it is used for what the request serves, and the request is received
help-request = Ask the audited party, and follow what becomes of it
help-request-list = List the requests
help-request-list--state = Only those that stand here
help-request-list--late = Only those that are late
help-request-list--to = Only those that serve this commitment
help-request-show = Show one request, with all that became of it
help-request-ask = Ask for something
help-request-ask--to = What it serves: commitments, or procedures such as TEL-3.2
help-request-ask--due = By when an answer is expected
help-request-from-programme = Ask for all that the programme’s procedures ask for and nobody was asked for yet
help-request-from-programme--due = By when answers are expected
help-request-from-programme--obliged = Only commitments of this party; the supplier’s if not named
help-request-from-programme--area = Only these areas
help-request-from-programme--to = Only these commitments
help-request-from-programme--method = Only procedures of these methods; examine and interview if not named, since what a test brings the auditor makes
help-request-change = Change a request; what is not named stays
help-request-change--to = What it serves
help-request-change--due = By when an answer is expected
help-request-receive = Record that something came: evidence that is in the file, or words
help-request-receive--evidence = The evidence that came
help-request-receive--remark = What was said with it
help-request-accept = Accept answers: they are what was asked
help-request-return = Return answers: they are asked again
help-request-return--due = By when it is asked again
help-request-not-provided = Record that the audited party does not provide something: a scope limitation
help-request-not-provided--said_by = Who said so
help-request-withdraw = Withdraw requests that are no longer needed
help-request-export = Write the open requests as a table (CSV) for the audited party to fill in
help-request-export--file = The file; it must not exist yet
help-request-export--lang = The language of the table
help-request-export--of = Only what is asked of this person or body
help-request-export--all = All requests, also those that are closed
help-request-import = Take in the answers of the audited party: a folder with their files and the filled-in table
help-request-import--folder = The folder
help-request-import--csv = The table, if it is not the only one in the folder

## In a paper.

paper-requests = Requests
paper-limitations = Scope limitations
request-limitation = { $label }, not provided: { $asks } – { $reason } ({ $name })

## On the screen.

ui-requests-all = Requests
ui-requests-count = { $count ->
    [one] one request
   *[other] { $count } requests
  } · { $open } open · { $late } late
ui-requests-asks = Asked
ui-requests-of = Of
ui-requests-due = Due
ui-requests-state = State
ui-requests-none = Nothing was asked yet: p asks for what the programme needs, r for one thing.
ui-request-asked = asked { $asked } · due { $due }
ui-request-again = asked again · due { $due } (first { $asked })
ui-request-due = due { $due }
ui-request-then = Then
ui-item-request = not provided, what was asked
ui-walk-requests = Requests
ui-walk-limitation = { $reason } ({ $name })
ui-form-new-request = Ask for something
ui-form-request = Request { $label }
ui-form-from-programme = Ask for what the programme needs
ui-form-received = Received for { $label }
ui-form-return-answer = Return the answer to { $label }
ui-form-not-provided = { $label } is not provided
ui-form-withdraw = Withdraw { $label }
ui-form-export = Write the list for the audited party
ui-form-import = Take their answers in
ui-export-file = requests.csv
ui-field-asks-nl = What is asked, Dutch
ui-field-asks-en = What is asked, English
ui-field-asked-of = Asked of
ui-field-asked-on = Asked on
ui-field-obliged = Commitments of
ui-field-area = Area
ui-field-only-commitments = Only these commitments
ui-field-methods = Procedures
ui-field-came = Evidence, such as E-12
ui-field-said = What was said
ui-field-said-by = Who said so
ui-field-again = Asked again by
ui-field-answers = Answers request
ui-field-table = File
ui-field-table-in = Table, if not the only .csv
ui-field-only-of = Only what is asked of
ui-field-folder = Folder
ui-field-language = Language
ui-choice-all = all
ui-choice-asked = examine and interview
ui-choice-no-request = none
ui-fault-one-language = In one language at least.
ui-said-asked = Asked.
ui-said-received = Received.
ui-said-not-provided = Recorded: this limits the scope.
ui-said-withdrawn = Withdrawn.
ui-confirm-from-programme = { $count ->
    [one] One request
   *[other] { $count } requests
  } to { $of }: ask?
ui-confirm-import = { $count ->
    [one] One answer
   *[other] { $count } answers
  } would be taken in; { $misfits ->
    [0] everything fits
    [one] one thing does not fit
   *[other] { $misfits } things do not fit
  }. Take in?
ui-import-nothing = Nothing in it can be taken in.
ui-imported-title = Answers
ui-job-export-requests = Writing the list
ui-job-plan-import = Reading the answers
ui-job-import-answers = Taking the answers in
place-requests = List of requests
place-request = Request
do-ask-for = ask
do-from-programme = from programme
do-receive = received
do-accept-answer = accept
do-return-answer = return
do-not-provided = not provided
do-withdraw = withdraw
do-export-requests = export
do-import-answers = import
do-requests = requests
doc-ask-for = Ask the audited party for something.
doc-from-programme = Ask for all that the programme’s procedures ask for and nobody was asked for yet.
doc-receive = Record that something came: evidence that is in the file, or words.
doc-accept-answer = Accept the answer: it is what was asked.
doc-return-answer = Return the answer: it is asked again.
doc-not-provided = Record that it is not provided: a scope limitation.
doc-withdraw = Withdraw a request that is no longer needed.
doc-export-requests = Write the open requests as a table for the audited party to fill in.
doc-import-answers = Take in the answers: a folder with files and the filled-in table.
doc-requests = Requests to the audited party.

## In the report.

report-limited = Scope limitation
report-limited-text = Something that was asked for this ({ $layers }) was not provided.
report-limited-asks = Asked for and not provided ({ $layers }): { $asks }.
report-limited-withheld = Something that was asked for this ({ $layers }) was not provided; what it is, is withheld (Woo { $ground }).
report-scope-limitations = Scope limitations
report-scope-limitations-text = Of { $count ->
    [one] one commitment
   *[other] { $count } commitments
  } on which a verdict is given here, something was asked for and not provided. What it would have shown is not known, and the verdicts do not rest on it.
