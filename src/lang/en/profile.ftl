### The profile of the organisations, and which commitments apply.

## How confidential the information is.

confidentiality-public = public
confidentiality-internal = internal
confidentiality-departmental-confidential = Departementaal Vertrouwelijk
confidentiality-state-secret = state secret (Staatsgeheim)

## Kinds of personal data.

data-kind-ordinary = ordinary personal data
data-kind-sensitive = data that are sensitive by nature (financial, location, communication)
data-kind-special = special categories of personal data
data-kind-criminal = data on criminal convictions and offences
data-kind-identification-number = national identification number (BSN)
data-kind-children = data of children

## The parts of the profile.

profile-part-services = Services in use
profile-part-confidentiality = Confidentiality
profile-part-data = Personal data handled
profile-part-note = Note

## What the profile says.

profile-yes = yes
profile-no = no
profile-not-stated = not stated
profile-service-used = { $service }: in use
profile-service-unused = { $service }: not in use
profile-confidentiality-is = information up to: { $level }
profile-data-handled = handled: { $kind }
profile-data-not-handled = not handled: { $kind }
profile-open-questions = { $count ->
    [one] The profile raises one question about what applies: `waarmerk applies list --open`.
   *[other] The profile raises { $count } questions about what applies: `waarmerk applies list --open`.
}
proposal-unused = Not in use: { $services }.

## Whether a commitment applies.

applies-yes = applies
applies-not = does not apply
applies-not-since = does not apply: { $reason }
applies-conflict = two statements of whether it applies stand side by side
applies-changed-since = the profile changed since
applies-proposed-not = the profile proposes: does not apply: { $reason }
applies-proposed = the profile no longer proposes that it does not apply
applies-nothing = The profile excludes nothing, and nobody stated that a commitment does not apply.
applies-nothing-open = The profile raises no question that is open.
needed-applicability = to state again whether it applies: the profile changed since
needed-one-applicability = one statement of whether it applies, there are two
refusal-does-not-apply = { $commitment } does not apply, so there is no verdict to give: state first that it does.

## What was done.

done-profile = Profile: { $what }.
done-applies = { $commitment } applies.
done-does-not-apply = { $commitment } does not apply. A second person has to accept that, as with any paper.
told-profile = stated of the profile: { $what }
told-applies = stated that { $commitment } applies
told-does-not-apply = stated that { $commitment } does not apply
told-applicability-of = { $commitment }, why it does not apply
told-profile-part = profile, { $part }
hint-services = `waarmerk profile show` lists the services of the programme.

## A paper.

paper-applies = Applicability
paper-needed-by = Needed by

## Help.

help-profile = What the organisations use, for what, and with what data
help-profile-show = Show the profile
help-profile-set = State something of the profile; what is not named stays
help-profile-set--used = Services that are in use
help-profile-set--unused = Services that are not in use
help-profile-set--confidentiality = How confidential the information is at most
help-profile-set--data = Kinds of personal data that are handled
help-profile-set--no_data = Kinds of personal data that are not handled
help-profile-set--users = The number of users; the report states it
help-profile-set--note = What else a reader has to know; empty takes it back
help-applies = Which commitments apply: the profile proposes, a person states, a second one accepts
help-applies-list = List what the profile proposes and what was stated
help-applies-list--open = Only what nobody answered, or what the profile reopened
help-applies-no = State that commitments do not apply; without a reason, the profile’s
help-applies-yes = State that commitments apply
help-applies-follow = State whatever the profile proposes, with its reason, on every question that is open
help--commitments = The ids of commitments
help--reason_nl = Why, in Dutch
help--reason_en = Why, in English

## The profile and dated promises in the terminal.

ui-profile-title = Profile of the organisations
ui-profile-other = Other
ui-profile-open = { $count ->
    [0] no open question
    [one] 1 open question
   *[other] { $count } open questions
}
ui-form-applies = Does { $commitment } apply?
ui-form-promise-change = { $commitment }: another date was announced
ui-form-promise-status = { $commitment }: how far it was on a day
ui-field-applies = Applies
ui-field-applies-nl = Why, in Dutch
ui-field-applies-en = Why, in English
ui-field-profile-used = In use
ui-field-profile-handled = Handled
ui-field-profile-confidentiality = At most
ui-field-promise-said = Announced on
ui-field-promise-to = Promised by
ui-field-promise-evidence = Evidence, place
ui-field-promise-reason = Reason given
ui-field-promise-as-of = As of
ui-field-promise-state = How far
ui-field-promise-note = Note
ui-said-profile = Profile recorded.
ui-said-applies = Recorded. A second person has to accept it.
ui-said-promise = Recorded.

place-profile = Profile
do-profile = profile
doc-profile = What the organisations use, and what applies.
do-edit-profile = edit
doc-edit-profile = State something of the profile.
do-follow-profile = follow the profile
doc-follow-profile = State all that the profile proposes, with its reason.
do-applies = applies?
doc-applies = State whether the commitment applies.
do-change-promise = another date
doc-change-promise = Record that another date was announced.
do-state-promise = status
doc-state-promise = Record how far a promise was on a day.

## The report.

report-gap-not-applicable = Why this does not apply is withheld.
report-services-used = Services in use
report-services-unused = Services not in use
report-confidentiality = Confidentiality of the information, at most
report-data-kinds = Kinds of personal data
report-profile-note = About the organisations
report-withheld = withheld: { $ground }
