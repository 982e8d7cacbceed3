### The words of the field. Names after the hyphen are those of files and commands.

## The layer that a verdict judges.

layer-design = opzet
layer-existence = bestaan
layer-operation = werking

## What a layer asks.

layer-question-design = Is het op papier geregeld?
layer-question-existence = Is het er, op een moment?
layer-question-operation = Werkte het, de hele periode?

## The verdict on a layer.

verdict-met = voldaan
verdict-partly-met = deels voldaan
verdict-not-met = niet voldaan
verdict-not-established = niet vastgesteld
verdict-not-tested = niet getoetst
verdict-not-applicable = niet van toepassing

## What a verdict says.

verdict-meaning-met = De toezegging is nagekomen.
verdict-meaning-partly-met = De toezegging is voor een deel nagekomen.
verdict-meaning-not-met = De toezegging is niet nagekomen.
verdict-meaning-not-established = De situatie deed zich niet voor.
verdict-meaning-not-tested = Dit is niet onderzocht.
verdict-meaning-not-applicable = Dit geldt hier niet.

## How far a working paper is.

stage-open = open
stage-prepared = opgesteld
stage-submitted = ingediend
stage-accepted = aanvaard
stage-returned = teruggegeven

## What a member may do.

role-lead = auditleider
role-preparer = opsteller
role-reviewer = beoordelaar
role-publisher = publicist
role-observer = waarnemer

## Who may see evidence.

classification-public = openbaar
classification-internal = intern
classification-confidential = vertrouwelijk

## Likelihood, impact, and the two together.

level-low = laag
level-medium = midden
level-high = hoog

heard-awaited = nog verwacht
heard-received = ontvangen
heard-not-received = geen reactie

## Who is obliged.

obliged-supplier = leverancier
obliged-organisation = organisatie
obliged-slm = SLM Rijk
obliged-state = Staat
obliged-eu-legislator = EU-wetgever
obliged-nobody = niemand genoemd

## What keeps a commitment.

kind-contractual = contractueel
kind-technical = technisch
kind-organisational = organisatorisch

## How strong a commitment is.

standing-clause = contractbepaling
standing-measure = getroffen maatregel
standing-observed = waarneming uit onderzoek
standing-expected = verwachting van de leverancier
standing-advice = advies aan de leverancier
standing-customer-side = maatregel voor organisaties
standing-derived = afgeleid
standing-follow-up = vervolgactie

## What it means that this was not met.

standing-meaning-clause = Niet nagekomen: een bepaling van het contract is geschonden.
standing-meaning-measure = Niet nagekomen: een maatregel die getroffen was, is er niet of werkt niet.
standing-meaning-observed = Niet bevestigd: wat onderzoek eerder waarnam, geldt niet meer.
standing-meaning-expected = Niet uitgekomen: een verwachting is geen contractbepaling.
standing-meaning-advice = Niet opgevolgd: een advies verplicht niet.
standing-meaning-customer-side = Niet gedaan: de organisatie neemt zelf een risico.
standing-meaning-derived = Niet aangetroffen: toets dit aan het eigen contract.
standing-meaning-follow-up = Nog niet gedaan.

## How evidence is obtained.

method-examine = inzien
method-interview = bevragen
method-test = testen

## What an id names.

id-kind-programme = programma
id-kind-source = bron
id-kind-risk = risico
id-kind-service = dienst
id-kind-area = gebied
id-kind-commitment = toezegging
id-kind-setting = instelling

## Where a finding stands, in a list.

finding-status-open = open
finding-status-in-progress = in uitvoering
finding-status-resolved-verified = opgelost, gezien
finding-status-resolved-not-verified = opgelost, niet gezien
finding-status-risk-accepted = risico aanvaard
finding-status-superseded = vervangen
