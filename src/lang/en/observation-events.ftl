### What the checks of events and of personal data saw.

## What was read.

observation-capture-not-recognised = What kind of file this is could not be told, so it was not searched. Needed: a capture or export in a form that is read.
observation-capture-not-whole = Not all of this file was read: { $parts ->
    [one] one part is cut off
   *[other] { $parts } parts are cut off
}, damaged or not decoded, the first of them here. What they held is not known.
observation-capture-bodies-missing = { $count ->
    [one] One request to a collector of telemetry is in this capture without the body that it may have had
   *[other] { $count } requests to collectors of telemetry are in this capture without the bodies that they may have had
}: what was in there is not known. Browsers drop what a page sends while it closes; a proxy keeps it.
observation-capture-without-events = This holds no telemetry events ({ $format }).
observation-capture-none = There is no evidence with telemetry events here. Needed: a capture of traffic, or an export of the viewer.
observation-capture-at-other-level = This was captured at level { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}, which this check does not look at.
observation-capture-level-unknown = Nothing says at which level this was captured. Needed: a set-up of the test that names this file and its level.
observation-capture-no-such-events = This capture holds none of the events that are looked at: { $events }. Needed: a capture in which they occur.

## Who and what is told of.

observation-identifier-found = Found in what was sent: { $what ->
    [planted-account] the planted sign-in name
    [planted-display-name] the planted display name
    [planted-email] the planted e-mail address
    [planted-phone] the planted telephone number
    [planted-sid] the planted security identifier (SID)
    [planted-device] the planted name of the device
    [planted-tenant] the planted domain of the organisation
    [planted-document] the planted name of a document
    [planted-sentence] the planted sentence, or words of it
    [email] an e-mail address or sign-in name
    [sid] the security identifier (SID) of an account
    [phone] a telephone number
    [bsn] a citizen service number (BSN)
    [user-folder] a path in the folder of a user
    [address] an internet address of a machine
    [share] a path on a file server
    [file-name] the name of a document
    [site] the address of a site or document of an organisation
    [hidden-site] the address of a web site, in an encoding that hides it
    [declared-identity] a value that the event itself declares to identify a person
    [declared-content] a value that the event itself declares to be content
    [declared-other] a value that the event itself declares to be personal data
   *[other] personal data
}, { $form ->
    [plain] as it is
   *[other] written as { $form }
}, { $level ->
    [required] in an event of level Required
    [optional] in an event of level Optional
    [required-service-data] in an event of level “required service data”
    [essential-services] in an event of level “essential services”
    [unlabelled] in an event without a level, which counts as optional
    [url] in the address of a request, outside events
    [request-headers] in the headers of a request, outside events
    [request-body] in the body of a request, outside events
    [socket-message] in a message of a web socket, outside events
   *[other] in an event of another level
}: { $found }.
observation-identifier-found-level-unknown = Found in what was sent: { $what ->
    [planted-account] the planted sign-in name
    [planted-display-name] the planted display name
    [planted-email] the planted e-mail address
    [planted-phone] the planted telephone number
    [planted-sid] the planted security identifier (SID)
    [planted-device] the planted name of the device
    [planted-tenant] the planted domain of the organisation
    [planted-document] the planted name of a document
    [planted-sentence] the planted sentence, or words of it
    [email] an e-mail address or sign-in name
    [sid] the security identifier (SID) of an account
    [phone] a telephone number
    [bsn] a citizen service number (BSN)
    [user-folder] a path in the folder of a user
    [address] an internet address of a machine
    [share] a path on a file server
    [file-name] the name of a document
    [site] the address of a site or document of an organisation
    [hidden-site] the address of a web site, in an encoding that hides it
    [declared-identity] a value that the event itself declares to identify a person
    [declared-content] a value that the event itself declares to be content
    [declared-other] a value that the event itself declares to be personal data
   *[other] personal data
}, { $form ->
    [plain] as it is
   *[other] written as { $form }
}: { $found }. { $level ->
    [required] It counts if this was captured at a level that is looked at; the event itself says: Required.
    [optional] It counts if this was captured at a level that is looked at; the event itself says: Optional.
    [required-service-data] It counts if this was captured at a level that is looked at; the event itself says: “required service data”.
    [essential-services] It counts if this was captured at a level that is looked at; the event itself says: “essential services”.
    [unlabelled] It counts if this was captured at a level that is looked at; the event itself says no level, which counts as optional.
    [url] It stands in the address of a request, outside events; whether it belongs to what is looked at is not known.
    [request-headers] It stands in the headers of a request, outside events; whether it belongs to what is looked at is not known.
    [request-body] It stands in the body of a request, outside events; whether it belongs to what is looked at is not known.
    [socket-message] It stands in a message of a web socket, outside events; whether it belongs to what is looked at is not known.
   *[other] It counts if this was captured at a level that is looked at; the event itself says another one.
}
observation-identifier-of-machine = Found { $times ->
    [one] once
   *[other] { $times } times
}: { $what ->
    [planted-account] the planted sign-in name
    [planted-display-name] the planted display name
    [planted-email] the planted e-mail address
    [planted-phone] the planted telephone number
    [planted-sid] the planted security identifier (SID)
    [planted-device] the planted name of the device
    [planted-tenant] the planted domain of the organisation
    [planted-document] the planted name of a document
    [planted-sentence] the planted sentence, or words of it
    [email] an e-mail address or sign-in name
    [sid] the security identifier (SID) of an account
    [phone] a telephone number
    [bsn] a citizen service number (BSN)
    [user-folder] a path in the folder of a user
    [address] an internet address of a machine
    [share] a path on a file server
    [file-name] the name of a document
    [site] the address of a site or document of an organisation
    [hidden-site] the address of a web site, in an encoding that hides it
    [declared-identity] a value that the event itself declares to identify a person
    [declared-content] a value that the event itself declares to be content
    [declared-other] a value that the event itself declares to be personal data
   *[other] personal data
}, { $form ->
    [plain] as it is
   *[other] written as { $form }
}: { $found }. By itself it names nobody.
observation-identifier-beside = Found { $times ->
    [one] once
   *[other] { $times } times
}, beside what is tested here: { $what ->
    [planted-account] the planted sign-in name
    [planted-display-name] the planted display name
    [planted-email] the planted e-mail address
    [planted-phone] the planted telephone number
    [planted-sid] the planted security identifier (SID)
    [planted-device] the planted name of the device
    [planted-tenant] the planted domain of the organisation
    [planted-document] the planted name of a document
    [planted-sentence] the planted sentence, or words of it
    [email] an e-mail address or sign-in name
    [sid] the security identifier (SID) of an account
    [phone] a telephone number
    [bsn] a citizen service number (BSN)
    [user-folder] a path in the folder of a user
    [address] an internet address of a machine
    [share] a path on a file server
    [file-name] the name of a document
    [site] the address of a site or document of an organisation
    [hidden-site] the address of a web site, in an encoding that hides it
    [declared-identity] a value that the event itself declares to identify a person
    [declared-content] a value that the event itself declares to be content
    [declared-other] a value that the event itself declares to be personal data
   *[other] personal data
}, { $form ->
    [plain] as it is
   *[other] written as { $form }
}: { $found }.
observation-identifier-elsewhere = Found { $times ->
    [one] once
   *[other] { $times } times
} in traffic that is no telemetry: { $what ->
    [planted-account] the planted sign-in name
    [planted-display-name] the planted display name
    [planted-email] the planted e-mail address
    [planted-phone] the planted telephone number
    [planted-sid] the planted security identifier (SID)
    [planted-device] the planted name of the device
    [planted-tenant] the planted domain of the organisation
    [planted-document] the planted name of a document
    [planted-sentence] the planted sentence, or words of it
    [email] an e-mail address or sign-in name
    [sid] the security identifier (SID) of an account
    [phone] a telephone number
    [bsn] a citizen service number (BSN)
    [user-folder] a path in the folder of a user
    [address] an internet address of a machine
    [share] a path on a file server
    [file-name] the name of a document
    [site] the address of a site or document of an organisation
    [hidden-site] the address of a web site, in an encoding that hides it
    [declared-identity] a value that the event itself declares to identify a person
    [declared-content] a value that the event itself declares to be content
    [declared-other] a value that the event itself declares to be personal data
   *[other] personal data
}, { $form ->
    [plain] as it is
   *[other] written as { $form }
}: { $found }.
observation-identifier-none-found = { $events ->
    [one] One event was searched
   *[other] { $events } events were searched
} for { $terms ->
    [one] one planted term
   *[other] { $terms } planted terms
} in every encoding, and for personal data by its form: nothing was found that speaks against it.
observation-identifier-nothing-planted = What was planted in the test is not known, so only what looks like personal data could be searched for. Needed: the set-up of the test, with the planted terms.
observation-identifier-term-short = The planted term { $found } is short: it counts as a whole word only.
observation-identifier-term-too-short = The planted term { $found } is too short to be searched for. Needed: a longer one.
observation-identifier-control = Control: the search was tried on each planted term in each encoding, { $tried } in all.
observation-identifier-control-missed = Control: the search does not find the planted term { $found } when it is written { $form ->
    [plain] as it is
   *[other] as { $form }
}.
observation-identifier-not-decoded = { $bodies ->
    [one] One body that went to { $host } could not be decoded into events; it was searched as bytes, here.
   *[other] { $bodies } bodies that went to { $host } could not be decoded into events; they were searched as bytes, the first of them here.
}
observation-identifier-body-not-whole = This body, which went to { $host }, is not here as a whole: what is missing was not searched.
observation-identifier-too-much = Something is packed so tightly here that not all of it was unpacked and searched.
observation-pseudonym-found = { $field } holds a pseudonym, { $times ->
    [one] once
   *[other] { $times } times
}.
observation-pseudonym-none = Neither names nor pseudonyms of persons were found, so nothing can be said of how persons are named.

## Documented or not.

observation-event-catalogue = The events of { $day } are looked up in the supplier’s catalogue of { $edition }.
observation-event-catalogue-unknown-day = Of which day this capture is, is not known, so neither is which catalogue holds.
observation-event-documented = { $events ->
    [one] One event is in the catalogue.
   *[other] { $events } events with { $names ->
        [one] one name
       *[other] { $names } names
    } are in the catalogue.
}
observation-event-undocumented = { $event } is not in the catalogue of { $edition }. It was seen { $times ->
    [one] once
   *[other] { $times } times
}, { $level ->
    [required] with level Required
    [optional] with level Optional
    [required-service-data] with level “required service data”
    [essential-services] with level “essential services”
    [unlabelled] without a level, which counts as optional
   *[other] with another level
}.
observation-event-undocumented-optional = { $event } is not in the catalogue of { $edition }, which lists required events and those of essential services only. It was seen { $times ->
    [one] once
   *[other] { $times } times
}, { $level ->
    [required] with level Required
    [optional] with level Optional
    [required-service-data] with level “required service data”
    [essential-services] with level “essential services”
    [unlabelled] without a level, which counts as optional
   *[other] with another level
}. Needed: the supplier’s documentation of optional events.
observation-event-of-other = { $events ->
    [one] One event is not of Office; this catalogue does not speak of it.
   *[other] { $events } events with { $names ->
        [one] one name
       *[other] { $names } names
    } are not of Office; this catalogue does not speak of them.
}
observation-event-unlabelled = { $events ->
    [one] One event says no level; by the supplier’s own rule it counts as optional.
   *[other] { $events } events say no level; by the supplier’s own rule they count as optional.
}
observation-service-data-documented = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}, seen { $times ->
    [one] once
   *[other] { $times } times
}) is in the catalogue of { $edition }.
observation-service-data-undocumented = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}, seen { $times ->
    [one] once
   *[other] { $times } times
}) is not in the catalogue of { $edition }.
observation-service-data-none = No event says that it is required service data or of an essential service. Needed: a capture in which such events occur.

## The viewer.

observation-viewer-readable = The export of the viewer is readable and { $events ->
    [one] holds one event of Office
   *[other] holds { $events } events of Office
}, with { $names ->
    [one] one name
   *[other] { $names } names
}.
observation-viewer-without-office = The export of the viewer is readable; { $events ->
    [one] its one event is not of Office
   *[other] of its { $events } events none is of Office
}. Needed: an export made after Office was used, with its data shown.
observation-viewer-none = There is no export of the viewer here. Needed: one, as CSV or JSON, or its store.

## Levels.

observation-levels-no-set-up = Nothing says at which level and in which scenario each capture was made. Needed: the set-up of the test, with its captures.
observation-levels-missing = For scenario “{ $scenario }” there is no capture at { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}. Needed: one, of the same scenario.
observation-levels-unlabelled = { $event } was sent { $times ->
    [one] once
   *[other] { $times } times
} at Neither in scenario “{ $scenario }” and says no level. Needed: the supplier’s word on what it is.
observation-levels-still-sent = { $event } was sent { $times ->
    [one] once
   *[other] { $times } times
} at Neither in scenario “{ $scenario }”, and says that it is diagnostic data: { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}.
observation-levels-only-service-data = In scenario “{ $scenario }”, { $events ->
    [one] the one event at Neither says that it is required
   *[other] all { $events } events at Neither say that they are required
} service data or of essential services.
observation-levels-in-both = { $event } is in both captures of scenario “{ $scenario }”: { $lower ->
    [one] once
   *[other] { $lower } times
} at Neither, { $higher ->
    [one] once
   *[other] { $higher } times
} at the higher level.
observation-levels-only-lower = { $event } is in the capture at Neither only, { $times ->
    [one] once
   *[other] { $times } times
}, in scenario “{ $scenario }”. Two captures never hold the same events, so by itself this says little.
observation-levels-only-higher = { $names ->
    [one] One name of an event is in
   *[other] { $names } names of events are in
} the capture at the higher level only, in scenario “{ $scenario }”.
observation-levels-outside-window = { $events ->
    [one] One event lies outside of the window of this capture and was left out
   *[other] { $events } events lie outside of the window of this capture and were left out
}.
observation-levels-no-window = The set-up names no window for this capture: everything in it was compared.
observation-measurement-at-neither = { $event } holds an exact measurement at Neither, { $times ->
    [one] once
   *[other] { $times } times
}: { $measure ->
    [pages] pages
    [paragraphs] paragraphs
    [words] words
    [citations] citations
    [characters] characters
    [lines] lines
    [slides] slides
    [active-time] time of active work
   *[other] { $measure }
}.
observation-measurement-at-level = { $event } holds an exact measurement, { $times ->
    [one] once
   *[other] { $times } times
}: { $measure ->
    [pages] pages
    [paragraphs] paragraphs
    [words] words
    [citations] citations
    [characters] characters
    [lines] lines
    [slides] slides
    [active-time] time of active work
   *[other] { $measure }
}. It was captured at level { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}.
observation-measurement-level-unknown = { $event } holds an exact measurement, { $times ->
    [one] once
   *[other] { $times } times
}: { $measure ->
    [pages] pages
    [paragraphs] paragraphs
    [words] words
    [citations] citations
    [characters] characters
    [lines] lines
    [slides] slides
    [active-time] time of active work
   *[other] { $measure }
}. At which level it was captured is not known; the event says: { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}.
observation-measurement-none = { $events ->
    [one] One event is here, and holds no sensitive measurement
   *[other] None of { $events } events holds a sensitive measurement
}. Captured at level { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}.
observation-always-sent = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}) is sent at every level that was captured, { $times ->
    [one] once
   *[other] { $times } times
} in all.
observation-always-sent-other = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] required service data
    [essential-services] essential services
    [unlabelled] no level, which counts as optional
    [unknown] unknown
   *[other] { $level }
}) is sent at every level that was captured, { $times ->
    [one] once
   *[other] { $times } times
} in all, and says neither that it is required service data nor that it is of an essential service.
observation-always-sent-one-level = Captures of one level only are here: { $levels }. Needed: captures at two levels or more, of the same scenario.
