### Why an act cannot be done, and what would have to be true first.

refusal-not-a-member = { $log } is geen lid van deze audit: een auditleider moet eerst uitnodigen.
refusal-no-right = { $log } mag dit niet: { $right }.
refusal-unknown = Er is geen { $what }.
refusal-member-already = { $log } is al lid.
refusal-key-in-use = Deze sleutel is al van { $log }: elk apparaat heeft een eigen sleutel.
refusal-last-lead = { $log } is de enige auditleider: nodig eerst een tweede uit.
refusal-waived-already = Van beoordeling is al afgezien.
refusal-rolled-forward-already = Dit dossier volgt al op dat van een eerder jaar: dat gebeurt één keer, bij het begin.
refusal-prior-not-earlier = De andere audit begint op { $prior }, deze op { $own }: noem het dossier van het jaar ervoor.
refusal-empty = Nodig: { $what }.
refusal-control-characters = In dit veld staan stuurtekens: { $what }. Alleen regeleinden mogen.
refusal-past = { $date } is voorbij: geef een dag die nog komt.
refusal-future = { $date } moet nog komen: bewijs is verzameld voordat het wordt toegevoegd.
refusal-no-such-layer = { $commitment } heeft geen werkstap voor { $layer }, dus ook geen oordeel.
refusal-no-such-procedure = { $commitment } heeft geen werkstap { $number }: het zijn er { $count }.
refusal-not-linked = { $evidence } is niet gekoppeld aan { $link }.
refusal-no-change = Dat is al zo.
refusal-reason-needed = Dit oordeel steunt niet op bewijs: geef een reden.
refusal-not-prepared = { $commitment } kan nog niet worden ingediend. Nog nodig: { $needed }.
refusal-wrong-stage = { $commitment } is { $stage }, en niet { $expected }.
refusal-own-work = In { $commitment } zit werk van { $log }: iemand anders moet beoordelen, of een auditleider ziet met reden af van beoordeling.
refusal-rating-reason = De weging verandert: geef een reden.
refusal-status-reason = De stand verandert: geef een reden.
refusal-this-finding = Een bevinding
refusal-not-verified = { $finding } is pas opgelost en gezien met aanvaard bewijs dat na de bevinding is toegevoegd: noem het.
refusal-not-left = { $finding } blijft alleen zoals het is als een eigenaar dat aanvaardt tot een dag die nog komt, of als wat van al haar risico's resteert is aanvaard.
refusal-no-replacement = { $finding } is pas vervangen door een andere bevinding die al is vastgelegd: noem die.
refusal-not-earlier = { $finding } komt niet uit een eerdere audit, en kan dus niet terugkeren.
refusal-carried-already = Deze bevinding is al meegekomen, als { $finding }.
refusal-carried-differently = Een bevinding die meekomt, begint met de weging en de stand die zij had.
refusal-hearing-order = Gevraagd op { $asked }, antwoord op { $answered }: het antwoord komt later, en geen van beide moet nog komen.
refusal-not-rated = Risico { $risk } is na de audit nog niet gewogen: wat resteert wordt aanvaard als het bekend is.
refusal-not-this-fact = `{ $value }` kan dit niet zijn: { $fact }.
refusal-confidential = { $evidence } is vertrouwelijk: geef het eerst een andere rubricering.
refusal-finding-not-public = { $finding } zelf is niet openbaar.
refusal-not-heard = { $finding } is gekozen als openbaar zonder wederhoor: leg de reactie vast met de dag waarop zij kwam, of dat er geen kwam.
refusal-fact-needed = Het rapport heeft dit nog nodig: { $fact }.
refusal-section-needed = Het rapport heeft dit hoofdstuk nog nodig: { $section }, { $language }.
refusal-public-but-not-accepted = { $commitment } is gekozen als openbaar en is niet aanvaard.
refusal-public-but-not-written = { $what } is gekozen als openbaar en is er niet in één versie: { $language }.
refusal-published-already = Er is al een publicatie { $name }.
refusal-conflict = Hiervan staan twee versies naast elkaar: { $what }. Kies er eerst een.
refusal-own-summary = { $log } heeft deze samenvatting gepubliceerd: iemand anders moet haar aanvaarden.
refusal-rendered-differently = De samenvatting die opnieuw is opgemaakt, verschilt van wat gepubliceerd is.
refusal-superseded = { $name } is vervangen.
refusal-summary-not-accepted = { $name } is nog niet door een tweede persoon aanvaard.
refusal-signed-already = { $name } is al ondertekend als { $capacity }.

## What a paper still needs.

needed-verdict = oordeel over { $layer }
needed-one-verdict = één oordeel over { $layer }, nu staan er twee
needed-reason = reden bij het oordeel over { $layer }
needed-evidence = aanvaard bewijs uit de periode voor { $layer }
needed-conclusion = conclusie in het { $language }
needed-one-conclusion = één conclusie in het { $language }, nu staan er twee
needed-change = waarom het oordeel anders is dan vorig jaar, in het { $language }
needed-one-change = één tekst over de wijziging sinds vorig jaar in het { $language }, er zijn er twee

## Words in these sentences.

language-nl = Nederlands
language-en = Engels

thing-reason = een reden
thing-for-readers = de woorden voor lezers, in beide talen
thing-name = een naam
thing-term = een term
thing-title = een titel
thing-owner = een eigenaar
thing-commitment = een toezegging
thing-text = een tekst
thing-value = een waarde
thing-question = wat wordt gevraagd
thing-answer = een antwoord
thing-remark = een opmerking
thing-note = een toelichting
thing-locator = een vindplaats

right-attach = bewijs toevoegen
right-judge-evidence = bewijs aanvaarden of teruggeven
right-prepare = oordelen, concluderen en indienen
right-review = werkdocumenten beoordelen
right-lead = leden uitnodigen en intrekken
right-report = de teksten van het rapport schrijven
right-publish = kiezen wat openbaar is, en publiceren
right-accept-summary = de samenvatting aanvaarden
right-sign-as-auditor = ondertekenen als auditor
right-sign-as-publisher = ondertekenen als publicist

fact-auditor = auditor
fact-reference = kenmerk
fact-place = plaats
fact-report-date = datum van het rapport
fact-assurance = mate van zekerheid
fact-users = aantal gebruikers

section-assignment = opdracht
section-addressees = geadresseerden
section-scope = binnen de reikwijdte
section-out-of-scope = buiten de reikwijdte
section-method = werkwijze
section-result = resultaat
section-limitations = beperkingen
section-follow-up = vervolg

signs-as-auditor = auditor
signs-as-publisher = publicist
