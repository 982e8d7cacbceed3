### What the checks of lists see: subprocessors, notice, transparency reports, Connected Experiences.

## Any list.

observation-list-missing = No evidence at this procedure is a list of the kind that is needed ({ $format }).
observation-list-not-recognised = { $file } was not recognised, and not looked at in this test.
observation-list-of-another-kind = { $file } is another kind of evidence ({ $format }), and was not looked at in this test.
observation-list-not-whole = Not all of { $file } could be read: what is missing there may be in the part that was not read.
observation-list-empty = { $file } has a heading and no rows.

## Subprocessors.

observation-list-date-from-period = { $file } does not say of which day it is; taken for { $date }, the first day of the period that the evidence speaks about.
observation-list-date-from-name = { $file } does not say of which day it is; taken for { $date }, which stands in its name only. Record the day on which it was collected.
observation-list-date-missing = { $file } does not say of which day it is, and could not be compared. Record the day on which it was collected.
observation-lists-of-one-day = Two lists are of { $date }: which one is the older cannot be told.
observation-lists-compared = The list of { $newer } beside the one of { $older }: { $added } added, { $removed } removed, { $changed } changed, { $same } the same.
observation-second-list-missing = There is only one list, of { $date }; a second one, of another day, is needed to see what changed.
observation-location-adequate = { $name } is in { $country }, outside the EU and EFTA; the European Commission holds the protection there to be adequate{ $condition ->
    [commercial] {" "}for commercial organisations: see whether this is one
    [shield] {" "}for those on the list of the Privacy Shield: see whether it was
    [framework] {" "}for those on the list of the EU-US Data Privacy Framework: see whether it is
   *[any] {""}
}.
observation-location-column-missing = { $file } has no column for the location; see whether the list itself has one.
observation-location-missing = The list states no location for { $name }.
observation-location-outside = { $name } is in { $country }, outside the EU, EFTA and the countries held to be adequate: a transfer there needs a ground of its own.
observation-location-unclear = For { $name } the list states { $location } as the location, which names no country that is known here, or not all of them.
observation-service-column-missing = { $file } has no column for the service; see whether the list itself has one.
observation-service-missing = The list states no service for { $name }.
observation-subprocessor-added = { $name } was added (location { $location }).
observation-subprocessor-listed-late = { $name } is said to be in use since { $since }, and was not on the list of { $older }: that list was not complete, or the name is a new one.
observation-subprocessor-moved = The location of { $name } changed from { $before } to { $after }.
observation-subprocessor-nameless = A row names no subprocessor.
observation-subprocessor-purpose-changed = The purpose of { $name } changed from { $before } to { $after }.
observation-subprocessor-removed = { $name } is no longer on the list.
observation-subprocessor-renamed-perhaps = { $before } is gone and { $after } is new, with a name much like it: see whether it is the same company.
observation-subprocessor-service-changed = The service of { $name } changed from { $before } to { $after }.
observation-subprocessor-twice = { $name } stands on the list twice with the same service, purpose and location.

## Notice.

observation-notice-data-unknown = { $name } was announced { $days ->
    [one] one day
   *[other] { $days } days
} before first use; whether that is enough depends on its kind of data, which the list does not state clearly.
observation-notice-dates-missing = For { $name } the day of the announcement or of first use is missing, or cannot be read.
observation-notice-enough = { $name } was announced on { $announced } and used from { $used }: { $days ->
    [one] one day
   *[other] { $days } days
}, where { $needed } were needed.
observation-notice-no-data = { $name } gets no data, so no period of notice holds.
observation-notice-period-unknown = { $name } was announced on { $announced }, { $days ->
    [one] one day
   *[other] { $days } days
} before first use; no period of notice is known that held on that day.
observation-notice-period-unsure = { $name } was announced { $days ->
    [one] one day
   *[other] { $days } days
} before first use; it is not sure whether { $shortest } or { $longest } days held then. See the own agreement.
observation-notice-too-short = { $name } was announced on { $announced } and used from { $used }: { $days ->
    [one] one day
   *[other] { $days } days
}, where { $needed } were needed.
observation-used-before-announced = { $name } was used from { $used }, { $days ->
    [one] one day
   *[other] { $days } days
} before it was announced on { $announced }.

## Transparency reports.

observation-half-year-due-unknown = There is no report of { $half }; whether one was due cannot be told without the day on which the evidence was collected.
observation-half-year-merged = One report covers { $from } to { $to }, where each half-year needs its own.
observation-half-year-missing = There is no report of { $half }.
observation-half-year-not-due = There is no report of { $half } yet; it was not due when the evidence was collected.
observation-half-year-twice = The report of { $half } is there more than once.
observation-half-years-none = No whole half-year lies in { $from } to { $to }, the period that the evidence speaks about.
observation-half-years-own-span = The evidence names no period; its own first and last half-year were taken, { $from } to { $to }. A report missing before or after them is not seen.
observation-half-years-reported = From { $from } to { $to } there { $number ->
    [one] is a report of one half-year
   *[other] are reports of { $number } half-years
}.
observation-half-years-after-list = The list ends before { $from }, and by the day of collecting the reports up to { $to } were due as well. Record the period that the list speaks about, or attach the later ones.
observation-report-of-the-future = The half-year { $half } was not over on { $collected }, the day of collecting.
observation-report-without-number = No row of { $half } says how many requests there were.
observation-report-before-end = The report of { $half } is said to have come out on { $published }, before that half-year was over.
observation-report-late = The report of { $half } came out on { $published }, after the next half-year was over.
observation-report-period-unclear = A row states { $period } as its period, which names no half-year.
observation-report-without-netherlands = The report of { $half } has no requests of the Netherlands.
observation-reports-in-columns = { $file } has half-years in its columns and does not say whose reports they are from; a row for each report is needed.
observation-reports-of-several = The list has reports of { $number } suppliers, none of them the one that is examined.

## Connected Experiences.

observation-experience-2019-differs = Of { $name } the list says otherwise than the supplier’s page of July 2019 whether it was one of the fourteen.
observation-experience-gone = { $name }, one of the fourteen of 2019, is no longer there.
observation-experience-nearly = { $written } is not known here; its name is much like { $name }.
observation-experience-new = { $name } is not one of the fourteen of 2019{ $known ->
    [none] {""}
   *[other] {" "}(on the supplier’s page since { $known } at the latest)
}, and the list does not say whether the central switch turns it off.
observation-experience-new-governed = { $name } is not one of the fourteen of 2019{ $known ->
    [none] {""}
   *[other] {" "}(on the supplier’s page since { $known } at the latest)
}; the list says that the central switch turns it off.
observation-experience-not-governed = The central switch does not turn off { $name }, says the list{ $known ->
    [fourteen] {": "}it is one of the fourteen
   *[other] {""}
}.
observation-experience-not-tested = That the central switch turns off { $name } was not tested, says the list.
observation-experience-twice = { $name } stands on the list twice.
observation-experiences-kept = { $number ->
    [one] One of the fourteen of 2019 is
   *[other] { $number } of the fourteen of 2019 are
} on the list, and nothing there says that the central switch does not turn { $number ->
    [one] it
   *[other] them
} off.
