### The published summary.

## The whole document.

report-subtitle = Openbare samenvatting { $name }
report-subject = Samenvatting van de audit van de toezeggingen van { $supplier }: { $title }
report-keywords = audit, toezeggingen, bevindingen
report-attachment = De inhoud van deze samenvatting voor machines, in het Nederlands en het Engels
report-page-of = Pagina { $page } van { $pages }
report-note-number = Noot { $number }
report-contents = Inhoud
report-notes = Noten

## The first page.

report-demonstration = Demonstratie
report-demonstration-text = Opdracht, personen, bewijs en uitkomsten zijn verzonnen. Dit document zegt niets over een werkelijke dienst, leverancier of organisatie.
report-fact-audit = Audit
report-fact-client = Opdrachtgever
report-fact-period = Periode
report-fact-auditor = Auditor
report-fact-addressees = Bestemd voor
report-fact-reference = Kenmerk en datum
report-fact-date = Datum
report-fact-signed = ondertekening
report-from-to = { $from } tot en met { $to }
report-published-on = openbaar gemaakt op { $date }
report-supersedes = Vervangt
report-supersedes-name = samenvatting { $name }
report-assurance-limited = beperkte mate van zekerheid
report-assurance-reasonable = redelijke mate van zekerheid
report-result = Resultaat
report-result-caption = Toezeggingen per gebied en uitkomst.
report-others-are = Overige: { $list }.
report-area = Gebied
report-commitments = Toezeggingen
report-others = overige
report-total = Totaal

## What the audit was and was not.

report-about = Wat deze audit was en niet was
report-assignment = Opdracht
report-scope = Onderzocht
report-out-of-scope = Niet onderzocht
report-method = Werkwijze
report-limitations = Beperkingen
report-users = Betrokken gebruikers
report-criteria = Normen
report-criteria-text = De toezeggingen in het auditprogramma ‘{ $title }’, versie { $version }.

## Risks.

report-risks = Risico’s voor en na
report-risks-intro = Per risico staat hier hoe hoog het was voordat er maatregelen waren, welke maatregelen de bron noemt, hoe de toezeggingen ertegen zijn beoordeeld, en hoe hoog het risico volgens de auditor nu nog is.
report-risks-caption = Risicoregister
report-risks-below = Hoogte: kans maal gevolg, elk laag, midden of hoog. De toelichting per risico staat onder ‘Restrisico’s’.
report-nr = Nr.
report-risk-measures = Risico en maatregelen volgens de bron
report-before = Voor
report-mitigation = Toezeggingen ertegen
report-after = Na
report-accepted = Rest aanvaard
report-no-measures = De bron noemt geen maatregel.
report-no-commitments = geen
report-no-rating = geen openbare waardering
report-accepted-by = { $owner }, tot { $until }
report-accepted-expired = { $owner }, verlopen op { $until }
report-not-accepted = –
report-matrix-caption = Risico’s naar kans en gevolg
report-matrix-axes = kans (omhoog) en gevolg (naar rechts)
report-matrix-cell = kans { $likelihood } en gevolg { $impact }: risico { $risks }
report-matrix-empty = geen risico met een openbare waardering
report-rated = { $level } (kans { $likelihood }, gevolg { $impact })
report-residual = Restrisico’s
report-risk-nr = Risico { $nr }
report-remains = Nu: { $rating }.
report-residual-accepted = Aanvaard door { $owner }, tot en met { $until }.
report-residual-expired = Was aanvaard door { $owner }; die aanvaarding is op { $until } verlopen.
report-residual-open = Geen openbare aanvaarding van wat overblijft.
report-year-on-year = Wijzigingen sinds vorig jaar
report-year-on-year-intro = De audit van vorig jaar ging over de periode van { $from } tot en met { $to }. De oordelen van dit jaar zijn van dit jaar zelf; hier staan zij naast die van vorig jaar.
report-year-on-year-publication = De samenvatting daarvan is { $name } van { $date }; de hashes van haar bestanden staan in de gegevens bij dit document.
report-year-on-year-caption = Toezeggingen met een ander oordeel of een andere norm dan vorig jaar
report-commitment = Toezegging
report-last-year = Vorig jaar
report-this-year = Dit jaar
report-why = Waarom
report-criterion-changed = De norm of de werkzaamheden zijn sinds vorig jaar gewijzigd.
report-year-on-year-same = { $count ->
    [one] Eén toezegging heeft
   *[other] { $count } toezeggingen hebben
} dezelfde norm en hetzelfde oordeel als vorig jaar.
report-year-on-year-new = { $count ->
    [one] Eén toezegging is
   *[other] { $count } toezeggingen zijn
} nieuw in het werkprogramma: 
report-year-on-year-dropped = Niet meer in het werkprogramma: { $list }.

## Promises with a date.

report-promises = Toezeggingen met een datum
report-promises-intro = De beloofde datum tegenover de stand op { $date }.
report-promises-caption = Beloofd en stand op { $date }
report-promise = Toezegging
report-status = Stand
report-due-date = Uiterlijk
report-due-passed = termijn verstreken
report-due-ahead = termijn loopt nog
report-timeline-report = verslagdatum { $date }
report-timeline-caption = Beloofde data op een tijdlijn

## Commitments.

report-by-area = Toezeggingen per gebied
report-by-area-intro = Opzet, bestaan en werking zijn apart beoordeeld. Niet iedere toezegging is even sterk: een verwachting die niet uitkomt of een advies dat niet is opgevolgd, is geen schending van het contract. Deze tabel zegt per soort wat het betekent als er niet aan is voldaan.
report-standings-caption = Soorten toezeggingen
report-standing = Soort
report-standing-means = Als er niet aan is voldaan
report-number = Aantal
report-outcome = Uitkomst
report-no-verdict = geen openbaar oordeel
report-no-verdict-meaning = Er is geen beoordeeld oordeel, of het is niet openbaar.
report-in-source = In de bron
report-since = sinds { $since }
report-due = uiterlijk { $date }
report-against-risks = { $count ->
    [one] risico { $risks }
   *[other] risico’s { $risks }
}
report-depends = Hangt af van
report-evidence = Bewijs
report-evidence-withheld = { $count ->
    [one] { $count } stuk niet openbaar
   *[other] { $count } stukken niet openbaar
} (Woo { $grounds })
report-evidence-unnamed = { $count ->
    [one] { $count } stuk
   *[other] { $count } stukken
}, niet bij naam genoemd
report-evidence-more = nog { $count ->
    [one] { $count } stuk
   *[other] { $count } stukken
}, niet bij naam genoemd

## Findings.

report-findings = Bevindingen
report-findings-intro = { $count ->
    [one] De volgende bevinding is openbaar.
   *[other] De volgende { $count } bevindingen zijn openbaar.
} De reactie van wie het betreft staat erbij, waar die is ontvangen en openbaar is.
report-findings-none = Er zijn geen openbare bevindingen.
report-finding-on = Over
report-finding-risks = Risico’s
report-finding-first = Eerst vastgelegd
report-finding-repeat = { $day }; was opgelost en keert terug
report-finding-verified = Nagegaan in
report-finding-until = Aanvaard tot
report-finding-by = Vervangen door
report-finding-hearing = Wederhoor
report-history-years = Eerdere jaren
report-history-ratings = Waardering door de tijd
report-history-statuses = Opvolging door de tijd
report-rating = Waardering
report-owner = Eigenaar
report-follow-up-status = Opvolging
report-field-criterion = Norm
report-field-condition = Vastgesteld
report-field-cause = Oorzaak
report-field-effect = Gevolg
report-field-recommendation = Aanbeveling
report-field-response = Reactie
report-field-action = Actie
report-response-of = Reactie van de partij die het betreft
report-status-open = open
report-status-in-progress = in uitvoering
report-status-resolved-verified = opgelost, nagegaan
report-status-resolved-not-verified = opgelost volgens de eigenaar, niet nagegaan
report-status-risk-accepted = risico aanvaard
report-status-superseded = vervangen door een latere bevinding

## Measures.

report-measures = Maatregelen
report-measures-intro = Wat de leverancier doet en wat organisaties zelf doen, met de uitkomst.
report-measures-caption = Maatregelen van de leverancier en van de organisaties
report-measures-none = Geen.
report-question = Vraag
report-supplier = Leverancier
report-organisations = Organisaties

## Gaps, and the grounds of the Woo.

report-gap-area = De conclusie over dit gebied is niet openbaar.
report-gap-verdicts = De oordelen over deze toezegging zijn niet openbaar.
report-gap-conclusion = De conclusie over deze toezegging is niet openbaar.
report-gap-finding = Deze bevinding is niet openbaar.
report-gap-history = Het verloop van deze bevinding is niet openbaar.
report-gap-field = { $field }: niet openbaar.
report-gap-reason = De toelichting op deze waardering is niet openbaar.
report-gap-member = De naam van dit lid van het auditteam is niet openbaar.
report-gap-short = niet openbaar (Woo { $ground })
woo-511a = Woo, artikel 5.1, eerste lid, onder a (eenheid van de Kroon)
woo-511b = Woo, artikel 5.1, eerste lid, onder b (veiligheid van de Staat)
woo-511c = Woo, artikel 5.1, eerste lid, onder c (vertrouwelijk meegedeelde bedrijfs- en fabricagegegevens)
woo-511d = Woo, artikel 5.1, eerste lid, onder d (bijzondere persoonsgegevens)
woo-511e = Woo, artikel 5.1, eerste lid, onder e (identificatienummers)
woo-512a = Woo, artikel 5.1, tweede lid, onder a (betrekkingen met andere landen en organisaties)
woo-512b = Woo, artikel 5.1, tweede lid, onder b (economische of financiële belangen)
woo-512c = Woo, artikel 5.1, tweede lid, onder c (opsporing en vervolging van strafbare feiten)
woo-512d = Woo, artikel 5.1, tweede lid, onder d (inspectie, controle en toezicht)
woo-512e = Woo, artikel 5.1, tweede lid, onder e (persoonlijke levenssfeer)
woo-512f = Woo, artikel 5.1, tweede lid, onder f (overige bedrijfs- en fabricagegegevens)
woo-512g = Woo, artikel 5.1, tweede lid, onder g (bescherming van het milieu)
woo-512h = Woo, artikel 5.1, tweede lid, onder h (beveiliging van personen en bedrijven, voorkomen van sabotage)
woo-512i = Woo, artikel 5.1, tweede lid, onder i (goed functioneren van de Staat en andere overheden)
woo-515 = Woo, artikel 5.1, vijfde lid (onevenredige benadeling)
woo-52 = Woo, artikel 5.2 (persoonlijke beleidsopvattingen in intern beraad)

## The account.

report-account = Verantwoording
report-client-duties = Verantwoordelijkheid van de opdrachtgever en de leverancier
report-client-duties-text = { $client } is verantwoordelijk voor de keuze van de toezeggingen waaraan is getoetst en voor het openbaar maken van deze samenvatting. { $supplier } is verantwoordelijk voor het nakomen van de eigen toezeggingen en voor de juistheid en volledigheid van wat is verstrekt. Organisaties die de dienst gebruiken, zijn verantwoordelijk voor de maatregelen die zij zelf nemen.
report-auditor-duties = Verantwoordelijkheid van de auditor
report-auditor-duties-text = { $auditor } heeft de audit zo gepland en uitgevoerd dat voldoende en geschikt bewijs is verkregen voor de conclusies in deze samenvatting. De conclusies zijn die van de auditor; geen uitkomst van een geautomatiseerde controle is zonder oordeel van de auditor overgenomen. De samenvatting is ontleend aan het auditdossier en treedt niet in de plaats van het volledige rapport.
report-standard = Standaard en mate van zekerheid
report-standard-text = De opbouw van deze samenvatting is ontleend aan ISAE 3000 (herzien) en NOREA-richtlijn 3000D voor directe opdrachten. Welke standaard op de opdracht zelf van toepassing is, staat in de opdracht.
report-standard-limited = De conclusies geven een beperkte mate van zekerheid. De werkzaamheden verschillen dan in aard en tijdstip van die voor een redelijke mate van zekerheid en zijn minder omvangrijk; de zekerheid die daaruit volgt, is aanzienlijk lager.
report-standard-reasonable = De conclusies geven een redelijke mate van zekerheid. Dat is een hoge, maar geen absolute mate van zekerheid: een afwijking van betekenis kan ook dan onontdekt blijven.
report-standard-none = De mate van zekerheid is niet vastgelegd.
report-quality = Kwaliteit en onafhankelijkheid
report-quality-text = De auditor past het stelsel van kwaliteitsbeheersing en de regels voor onafhankelijkheid toe die voor zijn beroepsorganisatie gelden, en is verantwoordelijk voor de verklaring daarover in het rapport.
report-users-intended = Beoogde gebruikers
report-users-intended-text = Deze samenvatting is bestemd voor { $client }, voor de overheidsorganisaties die de onderzochte diensten gebruiken en voor wie daarin belang stelt. Zij vervangt niet de risicobeoordeling die een organisatie zelf moet maken.
report-review = Beoordeling van het werk
report-review-text = Van de { $papers } werkdocumenten, één per toezegging, zijn er { $accepted } beoordeeld en aanvaard zoals ze er nu staan. Personen die aan de aanvaarde werkdocumenten werkten: { $preparers }; personen die ze aanvaardden: { $reviewers }. Alleen aanvaarde werkdocumenten dragen bij aan deze samenvatting.
report-waiver = Beoordeling van eigen werk
report-waiver-text = In deze audit mocht eigen werk worden aanvaard. Aantal werkdocumenten waarbij dat is gebeurd: { $count }. De vastgelegde reden:
report-team = Leden van het auditteam die met naam zijn genoemd:
report-evidence-text = Het dossier bevat { $count ->
    [one] { $count } stuk bewijs
   *[other] { $count } stukken bewijs
}; daarvan zijn er { $accepted } geschikt bevonden. Met naam openbaar: { $public }. Openbaar zijn naam en kenmerk, niet de inhoud.
report-evidence-caption = Bewijs dat met naam is genoemd
report-name = Naam
report-size = Omvang
report-digest = SHA-256
report-sources = Bronnen
report-sources-intro = De toezeggingen zijn ontleend aan deze bronnen, in eigen woorden. Wat in een bron zelf niet klopt, is niet stilzwijgend hersteld.
report-anomalies = Wat in deze bron niet met elkaar klopt:
report-follow-up = Vervolg
report-limitations-general = Beperkingen van ieder onderzoek
report-limitations-text =
    Naast de beperkingen van deze opdracht, die bij ‘Wat deze audit was en niet was’ staan, geldt het volgende. Een audit steunt op deelwaarnemingen en op wat is getoond; een afwijking kan onontdekt blijven. De oordelen gelden voor de periode van de audit en zeggen niets over later.

    ‘Niet vastgesteld’ betekent dat de situatie zich niet voordeed of niet was waar te nemen. Het is geen oordeel dat er is voldaan, en ook geen oordeel dat er niet is voldaan. Openbaar is alleen wat daarvoor is gekozen; waar een grond staat, is op die plaats iets weggelaten.

## Verification and signatures.

report-verify = Dit document controleren
report-verify-intro = Wie wil, controleert deze samenvatting zelf. Daarvoor is geen programma van de auditor nodig; de drie opdrachten hieronder gebruiken algemeen verkrijgbare hulpmiddelen. Voer ze uit in de map met de gepubliceerde bestanden. Het bestand ‘root.pem’ is het certificaat dat u zelf vertrouwt.
report-verify-pdfsig = De handtekeningen in dit document:
report-verify-openssl = De handtekening onder de gegevens voor machines:
report-verify-sha256 = De gegevens voor machines, die ook als bijlage in dit document zitten (‘pdfdetach -saveall’ haalt ze eruit):
report-verify-digest = De laatste opdracht hoort precies dit te geven:
report-verify-waarmerk = Wie Waarmerk heeft, controleert alles in één keer:
report-checkpoint = Het zegel van het bewijs
report-checkpoint-text = Dit zegel legt alle bewijsstukken, werkdocumenten en logboeken vast zoals ze waren toen deze samenvatting werd gemaakt, zonder iets van de inhoud te tonen. Later kan van één stuk worden aangetoond dat het er ongewijzigd bij was.
report-dossier = Het dossier waarbij het hoort:
report-generator = Gemaakt met { $generator }.
report-seal = Wat een zegel niet bewijst
report-seal-complete = Dat het bewijs volledig was. Een zegel legt vast wat in het dossier zat, niet wat erin had moeten zitten.
report-seal-honest = Dat het bewijs eerlijk en juist was verzameld, of dat de conclusies eruit volgen. Dat is het oordeel van mensen.
report-seal-who = Wie er tekende, als het certificaat door de ondertekenaar zelf is gemaakt. Alleen een certificaat van een partij die u vertrouwt, koppelt een handtekening aan een persoon of organisatie.
report-seal-time = Wanneer er is getekend, als er geen tijdstempel van een derde bij staat.
report-signatures = Ondertekening
report-signatures-text = Een handtekening wordt pas gezet nadat deze samenvatting opnieuw uit het dossier is gemaakt, daarbij dezelfde bytes opleverde, en is aanvaard.
report-sign-auditor = Voor de auditor
report-sign-publisher = Voor de publicist
report-sign-archive = Tijdstempel voor het archief
report-place = Plaats
report-legend = Tekens
report-verdict = Oordeel
report-meaning = Betekenis
