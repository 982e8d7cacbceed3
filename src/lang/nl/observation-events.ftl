### Wat de controles van gebeurtenissen en van persoonsgegevens zagen.

## Wat is gelezen.

observation-capture-not-recognised = Wat voor bestand dit is, was niet te zien; het is niet doorzocht. Nodig: een opname of export in een vorm die wordt gelezen.
observation-capture-not-whole = Niet dit hele bestand is gelezen: { $parts ->
    [one] één deel is afgebroken
   *[other] { $parts } delen zijn afgebroken
}, beschadigd of niet ontcijferd, het eerste daarvan hier. Wat daarin stond, is niet bekend.
observation-capture-bodies-missing = { $count ->
    [one] Eén verzoek aan een verzamelpunt van telemetrie staat in deze opname zonder de inhoud die het gehad kan hebben
   *[other] { $count } verzoeken aan verzamelpunten van telemetrie staan in deze opname zonder de inhoud die ze gehad kunnen hebben
}: wat daarin stond, is niet bekend. Browsers laten weg wat een pagina bij het sluiten verzendt; een proxy bewaart het.
observation-capture-without-events = Hierin staan geen telemetriegebeurtenissen ({ $format }).
observation-capture-none = Er is hier geen bewijsstuk met telemetriegebeurtenissen. Nodig: een opname van verkeer, of een export van de viewer.
observation-capture-at-other-level = Dit is opgenomen op niveau { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}, waar deze controle niet naar kijkt.
observation-capture-level-unknown = Nergens staat op welk niveau dit is opgenomen. Nodig: een opzet van de test die dit bestand en zijn niveau noemt.
observation-capture-no-such-events = In deze opname staat geen van de gebeurtenissen waarnaar wordt gekeken: { $events }. Nodig: een opname waarin zij voorkomen.

## Over wie en wat iets wordt verteld.

observation-identifier-found = Gevonden in wat is verzonden: { $what ->
    [planted-account] de geplante aanmeldnaam
    [planted-display-name] de geplante weergavenaam
    [planted-email] het geplante e-mailadres
    [planted-phone] het geplante telefoonnummer
    [planted-sid] de geplante beveiligings-id (SID)
    [planted-device] de geplante naam van het apparaat
    [planted-tenant] het geplante domein van de organisatie
    [planted-document] de geplante naam van een document
    [planted-sentence] de geplante zin, of woorden daaruit
    [email] een e-mailadres of aanmeldnaam
    [sid] de beveiligings-id (SID) van een account
    [phone] een telefoonnummer
    [bsn] een burgerservicenummer (BSN)
    [user-folder] een pad in de map van een gebruiker
    [address] een internetadres van een machine
    [share] een pad op een bestandsserver
    [file-name] de naam van een document
    [site] het adres van een site of document van een organisatie
    [hidden-site] het adres van een website, in een codering die het verbergt
    [declared-identity] een waarde waarvan de gebeurtenis zelf zegt dat zij een persoon aanwijst
    [declared-content] een waarde waarvan de gebeurtenis zelf zegt dat zij inhoud is
    [declared-other] een waarde waarvan de gebeurtenis zelf zegt dat het een persoonsgegeven is
   *[other] een persoonsgegeven
}, { $form ->
    [plain] zoals het is
   *[other] geschreven als { $form }
}, { $level ->
    [required] in een gebeurtenis van niveau Required
    [optional] in een gebeurtenis van niveau Optional
    [required-service-data] in een gebeurtenis van niveau “vereiste servicegegevens”
    [essential-services] in een gebeurtenis van niveau “essentiële diensten”
    [unlabelled] in een gebeurtenis zonder niveau, wat als optioneel telt
    [url] in het adres van een verzoek, buiten gebeurtenissen
    [request-headers] in de kopregels van een verzoek, buiten gebeurtenissen
    [request-body] in de inhoud van een verzoek, buiten gebeurtenissen
    [socket-message] in een bericht van een websocket, buiten gebeurtenissen
   *[other] in een gebeurtenis van een ander niveau
}: { $found }.
observation-identifier-found-level-unknown = Gevonden in wat is verzonden: { $what ->
    [planted-account] de geplante aanmeldnaam
    [planted-display-name] de geplante weergavenaam
    [planted-email] het geplante e-mailadres
    [planted-phone] het geplante telefoonnummer
    [planted-sid] de geplante beveiligings-id (SID)
    [planted-device] de geplante naam van het apparaat
    [planted-tenant] het geplante domein van de organisatie
    [planted-document] de geplante naam van een document
    [planted-sentence] de geplante zin, of woorden daaruit
    [email] een e-mailadres of aanmeldnaam
    [sid] de beveiligings-id (SID) van een account
    [phone] een telefoonnummer
    [bsn] een burgerservicenummer (BSN)
    [user-folder] een pad in de map van een gebruiker
    [address] een internetadres van een machine
    [share] een pad op een bestandsserver
    [file-name] de naam van een document
    [site] het adres van een site of document van een organisatie
    [hidden-site] het adres van een website, in een codering die het verbergt
    [declared-identity] een waarde waarvan de gebeurtenis zelf zegt dat zij een persoon aanwijst
    [declared-content] een waarde waarvan de gebeurtenis zelf zegt dat zij inhoud is
    [declared-other] een waarde waarvan de gebeurtenis zelf zegt dat het een persoonsgegeven is
   *[other] een persoonsgegeven
}, { $form ->
    [plain] zoals het is
   *[other] geschreven als { $form }
}: { $found }. { $level ->
    [required] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt: Required.
    [optional] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt: Optional.
    [required-service-data] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt: “vereiste servicegegevens”.
    [essential-services] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt: “essentiële diensten”.
    [unlabelled] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt geen niveau, wat als optioneel telt.
    [url] Het staat in het adres van een verzoek, buiten gebeurtenissen; of het hoort bij waar naar wordt gekeken, is niet bekend.
    [request-headers] Het staat in de kopregels van een verzoek, buiten gebeurtenissen; of het hoort bij waar naar wordt gekeken, is niet bekend.
    [request-body] Het staat in de inhoud van een verzoek, buiten gebeurtenissen; of het hoort bij waar naar wordt gekeken, is niet bekend.
    [socket-message] Het staat in een bericht van een websocket, buiten gebeurtenissen; of het hoort bij waar naar wordt gekeken, is niet bekend.
   *[other] Het telt als dit is opgenomen op een niveau waarnaar wordt gekeken; de gebeurtenis zelf zegt een ander niveau.
}
observation-identifier-of-machine = { $times } keer gevonden: { $what ->
    [planted-account] de geplante aanmeldnaam
    [planted-display-name] de geplante weergavenaam
    [planted-email] het geplante e-mailadres
    [planted-phone] het geplante telefoonnummer
    [planted-sid] de geplante beveiligings-id (SID)
    [planted-device] de geplante naam van het apparaat
    [planted-tenant] het geplante domein van de organisatie
    [planted-document] de geplante naam van een document
    [planted-sentence] de geplante zin, of woorden daaruit
    [email] een e-mailadres of aanmeldnaam
    [sid] de beveiligings-id (SID) van een account
    [phone] een telefoonnummer
    [bsn] een burgerservicenummer (BSN)
    [user-folder] een pad in de map van een gebruiker
    [address] een internetadres van een machine
    [share] een pad op een bestandsserver
    [file-name] de naam van een document
    [site] het adres van een site of document van een organisatie
    [hidden-site] het adres van een website, in een codering die het verbergt
    [declared-identity] een waarde waarvan de gebeurtenis zelf zegt dat zij een persoon aanwijst
    [declared-content] een waarde waarvan de gebeurtenis zelf zegt dat zij inhoud is
    [declared-other] een waarde waarvan de gebeurtenis zelf zegt dat het een persoonsgegeven is
   *[other] een persoonsgegeven
}, { $form ->
    [plain] zoals het is
   *[other] geschreven als { $form }
}: { $found }. Op zichzelf wijst het niemand aan.
observation-identifier-beside = { $times } keer gevonden, naast wat hier wordt getoetst: { $what ->
    [planted-account] de geplante aanmeldnaam
    [planted-display-name] de geplante weergavenaam
    [planted-email] het geplante e-mailadres
    [planted-phone] het geplante telefoonnummer
    [planted-sid] de geplante beveiligings-id (SID)
    [planted-device] de geplante naam van het apparaat
    [planted-tenant] het geplante domein van de organisatie
    [planted-document] de geplante naam van een document
    [planted-sentence] de geplante zin, of woorden daaruit
    [email] een e-mailadres of aanmeldnaam
    [sid] de beveiligings-id (SID) van een account
    [phone] een telefoonnummer
    [bsn] een burgerservicenummer (BSN)
    [user-folder] een pad in de map van een gebruiker
    [address] een internetadres van een machine
    [share] een pad op een bestandsserver
    [file-name] de naam van een document
    [site] het adres van een site of document van een organisatie
    [hidden-site] het adres van een website, in een codering die het verbergt
    [declared-identity] een waarde waarvan de gebeurtenis zelf zegt dat zij een persoon aanwijst
    [declared-content] een waarde waarvan de gebeurtenis zelf zegt dat zij inhoud is
    [declared-other] een waarde waarvan de gebeurtenis zelf zegt dat het een persoonsgegeven is
   *[other] een persoonsgegeven
}, { $form ->
    [plain] zoals het is
   *[other] geschreven als { $form }
}: { $found }.
observation-identifier-elsewhere = { $times } keer gevonden in verkeer dat geen telemetrie is: { $what ->
    [planted-account] de geplante aanmeldnaam
    [planted-display-name] de geplante weergavenaam
    [planted-email] het geplante e-mailadres
    [planted-phone] het geplante telefoonnummer
    [planted-sid] de geplante beveiligings-id (SID)
    [planted-device] de geplante naam van het apparaat
    [planted-tenant] het geplante domein van de organisatie
    [planted-document] de geplante naam van een document
    [planted-sentence] de geplante zin, of woorden daaruit
    [email] een e-mailadres of aanmeldnaam
    [sid] de beveiligings-id (SID) van een account
    [phone] een telefoonnummer
    [bsn] een burgerservicenummer (BSN)
    [user-folder] een pad in de map van een gebruiker
    [address] een internetadres van een machine
    [share] een pad op een bestandsserver
    [file-name] de naam van een document
    [site] het adres van een site of document van een organisatie
    [hidden-site] het adres van een website, in een codering die het verbergt
    [declared-identity] een waarde waarvan de gebeurtenis zelf zegt dat zij een persoon aanwijst
    [declared-content] een waarde waarvan de gebeurtenis zelf zegt dat zij inhoud is
    [declared-other] een waarde waarvan de gebeurtenis zelf zegt dat het een persoonsgegeven is
   *[other] een persoonsgegeven
}, { $form ->
    [plain] zoals het is
   *[other] geschreven als { $form }
}: { $found }.
observation-identifier-none-found = In { $events ->
    [one] één gebeurtenis
   *[other] { $events } gebeurtenissen
} is gezocht naar { $terms ->
    [one] één geplante term
   *[other] { $terms } geplante termen
} in elke codering, en naar persoonsgegevens aan hun vorm: er is niets gevonden dat ertegen spreekt.
observation-identifier-nothing-planted = Wat in de test is geplant, is niet bekend; alleen naar wat op persoonsgegevens lijkt, kon worden gezocht. Nodig: de opzet van de test, met de geplante termen.
observation-identifier-term-short = De geplante term { $found } is kort: hij telt alleen als heel woord.
observation-identifier-term-too-short = De geplante term { $found } is te kort om naar te zoeken. Nodig: een langere.
observation-identifier-control = Proef: de zoektocht is beproefd op elke geplante term in elke codering, { $tried } in totaal.
observation-identifier-control-missed = Proef: de zoektocht vindt de geplante term { $found } niet als hij is geschreven { $form ->
    [plain] zoals hij is
   *[other] als { $form }
}.
observation-identifier-not-decoded = { $bodies ->
    [one] Eén bericht aan { $host } was niet als gebeurtenissen te ontcijferen; het is als bytes doorzocht, hier.
   *[other] { $bodies } berichten aan { $host } waren niet als gebeurtenissen te ontcijferen; zij zijn als bytes doorzocht, het eerste daarvan hier.
}
observation-identifier-body-not-whole = Dit bericht aan { $host } is er niet helemaal: wat ontbreekt, is niet doorzocht.
observation-identifier-too-much = Iets is hier zo dicht ingepakt dat niet alles is uitgepakt en doorzocht.
observation-pseudonym-found = { $field } bevat een pseudoniem, { $times } keer.
observation-pseudonym-none = Er zijn geen namen en geen pseudoniemen van personen gevonden; over hoe personen worden aangeduid is dus niets te zeggen.

## Gedocumenteerd of niet.

observation-event-catalogue = De gebeurtenissen van { $day } zijn opgezocht in de catalogus van de leverancier van { $edition }.
observation-event-catalogue-unknown-day = Van welke dag deze opname is, is niet bekend; welke catalogus geldt dus ook niet.
observation-event-documented = { $events ->
    [one] Eén gebeurtenis staat in de catalogus.
   *[other] { $events } gebeurtenissen met { $names ->
        [one] één naam
       *[other] { $names } namen
    } staan in de catalogus.
}
observation-event-undocumented = { $event } staat niet in de catalogus van { $edition }. Het is { $times } keer gezien, { $level ->
    [required] met niveau Required
    [optional] met niveau Optional
    [required-service-data] met niveau “vereiste servicegegevens”
    [essential-services] met niveau “essentiële diensten”
    [unlabelled] zonder niveau, wat als optioneel telt
   *[other] met een ander niveau
}.
observation-event-undocumented-optional = { $event } staat niet in de catalogus van { $edition }, die alleen vereiste gebeurtenissen en die van essentiële diensten noemt. Het is { $times } keer gezien, { $level ->
    [required] met niveau Required
    [optional] met niveau Optional
    [required-service-data] met niveau “vereiste servicegegevens”
    [essential-services] met niveau “essentiële diensten”
    [unlabelled] zonder niveau, wat als optioneel telt
   *[other] met een ander niveau
}. Nodig: de documentatie van de leverancier over optionele gebeurtenissen.
observation-event-of-other = { $events ->
    [one] Eén gebeurtenis is niet van Office; deze catalogus spreekt daar niet over.
   *[other] { $events } gebeurtenissen met { $names ->
        [one] één naam
       *[other] { $names } namen
    } zijn niet van Office; deze catalogus spreekt daar niet over.
}
observation-event-unlabelled = { $events ->
    [one] Eén gebeurtenis noemt geen niveau; volgens de eigen regel van de leverancier telt zij als optioneel.
   *[other] { $events } gebeurtenissen noemen geen niveau; volgens de eigen regel van de leverancier tellen zij als optioneel.
}
observation-service-data-documented = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}, { $times } keer gezien) staat in de catalogus van { $edition }.
observation-service-data-undocumented = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}, { $times } keer gezien) staat niet in de catalogus van { $edition }.
observation-service-data-none = Geen gebeurtenis zegt van vereiste servicegegevens of van een essentiële dienst te zijn. Nodig: een opname waarin zulke gebeurtenissen voorkomen.

## De viewer.

observation-viewer-readable = De export van de viewer is leesbaar en { $events ->
    [one] bevat één gebeurtenis
   *[other] bevat { $events } gebeurtenissen
} van Office, met { $names ->
    [one] één naam
   *[other] { $names } namen
}.
observation-viewer-without-office = De export van de viewer is leesbaar; { $events ->
    [one] de ene gebeurtenis daarin is niet van Office
   *[other] van de { $events } gebeurtenissen daarin is er geen van Office
}. Nodig: een export na gebruik van Office, waarin die gegevens worden getoond.
observation-viewer-none = Er is hier geen export van de viewer. Nodig: een export als CSV of JSON, of de opslag ervan.

## Niveaus.

observation-levels-no-set-up = Nergens staat op welk niveau en in welk scenario elke opname is gemaakt. Nodig: de opzet van de test, met de opnamen.
observation-levels-missing = Voor scenario “{ $scenario }” is er geen opname op { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}. Nodig: een opname van hetzelfde scenario.
observation-levels-unlabelled = { $event } is in scenario “{ $scenario }” { $times } keer verzonden op Neither en noemt geen niveau. Nodig: het woord van de leverancier over wat dit is.
observation-levels-still-sent = { $event } is in scenario “{ $scenario }” { $times } keer verzonden op Neither, en zegt van diagnostische gegevens te zijn: { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}.
observation-levels-only-service-data = In scenario “{ $scenario }” { $events ->
    [one] zegt de ene gebeurtenis op Neither van
   *[other] zeggen alle { $events } gebeurtenissen op Neither van
} vereiste servicegegevens of van essentiële diensten te zijn.
observation-levels-in-both = { $event } staat in beide opnamen van scenario “{ $scenario }”: { $lower } keer op Neither, { $higher } keer op het hogere niveau.
observation-levels-only-lower = { $event } staat alleen in de opname op Neither, { $times } keer, in scenario “{ $scenario }”. Twee opnamen bevatten nooit dezelfde gebeurtenissen; op zichzelf zegt dit weinig.
observation-levels-only-higher = { $names ->
    [one] Eén naam van een gebeurtenis staat alleen
   *[other] { $names } namen van gebeurtenissen staan alleen
} in de opname op het hogere niveau, in scenario “{ $scenario }”.
observation-levels-outside-window = { $events ->
    [one] Eén gebeurtenis ligt buiten het tijdvak van deze opname en is weggelaten
   *[other] { $events } gebeurtenissen liggen buiten het tijdvak van deze opname en zijn weggelaten
}.
observation-levels-no-window = De opzet noemt geen tijdvak voor deze opname: alles erin is vergeleken.
observation-measurement-at-neither = { $event } bevat op Neither { $times } keer een exacte meting: { $measure ->
    [pages] pagina’s
    [paragraphs] alinea’s
    [words] woorden
    [citations] citaten
    [characters] tekens
    [lines] regels
    [slides] dia’s
    [active-time] tijd van actief werken
   *[other] { $measure }
}.
observation-measurement-at-level = { $event } bevat { $times } keer een exacte meting: { $measure ->
    [pages] pagina’s
    [paragraphs] alinea’s
    [words] woorden
    [citations] citaten
    [characters] tekens
    [lines] regels
    [slides] dia’s
    [active-time] tijd van actief werken
   *[other] { $measure }
}. Opgenomen op niveau { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}.
observation-measurement-level-unknown = { $event } bevat { $times } keer een exacte meting: { $measure ->
    [pages] pagina’s
    [paragraphs] alinea’s
    [words] woorden
    [citations] citaten
    [characters] tekens
    [lines] regels
    [slides] dia’s
    [active-time] tijd van actief werken
   *[other] { $measure }
}. Op welk niveau dit is opgenomen, is niet bekend; de gebeurtenis zegt: { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}.
observation-measurement-none = { $events ->
    [one] Er is één gebeurtenis, zonder gevoelige meting
   *[other] Geen van { $events } gebeurtenissen bevat een gevoelige meting
}. Opgenomen op niveau { $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}.
observation-always-sent = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}) wordt verzonden op elk niveau dat is opgenomen, { $times } keer in totaal.
observation-always-sent-other = { $event } ({ $level ->
    [required] Required
    [optional] Optional
    [neither] Neither
    [required-service-data] vereiste servicegegevens
    [essential-services] essentiële diensten
    [unlabelled] geen niveau, wat als optioneel telt
    [unknown] onbekend
   *[other] { $level }
}) wordt verzonden op elk niveau dat is opgenomen, { $times } keer in totaal, en zegt niet van vereiste servicegegevens of van een essentiële dienst te zijn.
observation-always-sent-one-level = Er zijn hier alleen opnamen van één niveau: { $levels }. Nodig: opnamen op twee of meer niveaus, van hetzelfde scenario.
