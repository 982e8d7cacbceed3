### Wat verifiëren te zeggen heeft.

## De vragen, als koppen.

question-bytes = Zijn de bytes heel?
question-log = Zijn logboek en rechten heel?
question-signer = Wie heeft ondertekend?
question-time = Wanneer, en wie zegt dat?
question-trust = Wie staat daarvoor in?
question-standing = Geldt het nog?
question-completeness = Hoe volledig is het?

## Het antwoord.

verification-whole = Heel: niets van wat is nagegaan is fout.
verification-broken = { $count ->
    [one] Niet heel: één ding is fout.
   *[other] Niet heel: { $count } dingen zijn fout.
}

## Een dossier.

verify-dossier = Dossier { $id }.
verify-evidence = { $count ->
    [one] Eén bewijsstuk is heel ({ $bytes } bytes).
   *[other] { $count } bewijsstukken zijn heel ({ $bytes } bytes).
}
verify-papers = { $count ->
    [one] Eén werkdocument zegt wat het logboek zegt.
   *[other] { $count } werkdocumenten zeggen wat het logboek zegt.
}
verify-published = { $count ->
    [one] Eén gepubliceerd bestand is zoals vastgelegd.
   *[other] { $count } gepubliceerde bestanden zijn zoals vastgelegd.
}
verify-logs = { $logs ->
    [one] Eén logboek
   *[other] { $logs } logboeken
}, { $lines } regels, { $signatures } handtekeningen kloppen.
verify-unnamed = { $file }: geen logboek noemt dit. Een toevoeging is onderbroken; de bytes staan onder hun eigen digest en doen geen kwaad.
verify-no-paper = { $file } is nog niet geschreven. Wie het dossier opent, schrijft het.
verify-left-out = { $label } is in deze kopie weggelaten ({ $digest }).
verify-uncounted = Gebeurtenis { $event } telt niet mee: { $why }.
verify-complete = { $accepted } van { $total } toezeggingen van het werkprogramma zijn aanvaard.
verify-layer-design = Opzet: { $met } voldaan, { $partly } deels voldaan, { $not-met } niet voldaan, { $not-established } niet vastgesteld, { $not-tested } niet getoetst, { $not-applicable } niet van toepassing, { $open } zonder oordeel.
verify-layer-existence = Bestaan: { $met } voldaan, { $partly } deels voldaan, { $not-met } niet voldaan, { $not-established } niet vastgesteld, { $not-tested } niet getoetst, { $not-applicable } niet van toepassing, { $open } zonder oordeel.
verify-layer-operation = Werking: { $met } voldaan, { $partly } deels voldaan, { $not-met } niet voldaan, { $not-established } niet vastgesteld, { $not-tested } niet getoetst, { $not-applicable } niet van toepassing, { $open } zonder oordeel.
verify-open = { $count ->
    [one] Eén toezegging staat open: { $list }.
   *[other] { $count } toezeggingen staan open: { $list }.
}
verify-open-is-no-fault = Dit zegt hoe volledig het dossier is. Dat er iets openstaat, is geen fout erin.
verify-closed-because = Het is gesloten terwijl er iets openstond: { $reason }
verify-added = { $count ->
    [one] Eén ding is na afsluiting toegevoegd, { $at }, { $name }: { $reason }
   *[other] { $count } dingen zijn na afsluiting toegevoegd, { $at }, { $name }: { $reason }
}
verify-added-apart = { $count ->
    [one] Eén ding is na afsluiting toegevoegd door { $name }, die de afsluiting niet had gezien.
   *[other] { $count } dingen zijn na afsluiting toegevoegd door { $name }, die de afsluiting niet had gezien.
}
verify-purged = De bytes van { $label } zijn op { $at } verwijderd door { $name }: { $ground } ({ $reason }). De vastlegging blijft.
verify-purged-here = { $file }: deze bytes zijn verwijderd, en staan hier nog. Wie het dossier opent om te schrijven, verwijdert ze.
verify-paper-behind = { $file } zegt wat het logboek even eerder zei: het schrijven is onderbroken. Wie het dossier opent om te schrijven, werkt het bij.
verify-checkpoint = Het ijkpunt van het bewijs van { $name } is dat van dit dossier zoals het toen was.
verify-checkpoint-other = Het ijkpunt van het bewijs van { $name } is niet dat van dit dossier zoals het toen was ({ $detail }).
verify-superseded = { $name } is op { $at } vervangen door { $by }.
verify-superseded-because = { $name } is op { $at } vervangen door { $by }: { $reason }
verify-stands = Geen latere samenvatting in dit dossier vervangt { $name }.
verify-prior-pinned = Volgt op { $audit }, dossier { $dossier }; niet vergeleken: noem het met --prior.
verify-prior-none = Het volgt niet op een eerder dossier; er is niets te vergelijken met wat --prior noemt.
verify-prior-same = { $audit } is nog zoals het is vastgelegd: hetzelfde dossier { $dossier }, de logboeken tot waar zij waren, en dezelfde publicatie.
verify-prior-other = Wat --prior noemt is niet { $audit }: dossier { $dossier } is vastgelegd.
verify-prior-damaged = { $audit } (dossier { $dossier }) is niet gaaf: verifieer het apart om te zien wat er mis is.
verify-prior-changed = { $audit } (dossier { $dossier }) is niet zoals het is vastgelegd: een logboek is herschreven, of een gepubliceerd bestand is gewijzigd.
verify-prior-file-same = Het bestand is zoals { $audit } het had gepubliceerd toen dossier { $dossier } werd vastgelegd.
verify-prior-file-changed = Het bestand is geen van de bestanden die { $audit } had gepubliceerd toen dossier { $dossier } werd vastgelegd.
verify-member = { $name } ondertekent logboek { $log }; sleutel { $fingerprint }.
verify-not-accepted = Samenvatting { $name } is nog niet door een tweede persoon aanvaard.
verify-not-signed = Samenvatting { $name } is aanvaard en nog niet ondertekend.
verify-in-file = { $file }: { $what }
verify-in-line = { $file }, regel { $line }: { $what }

## Wat er mis is met een bestand.

verify-fault-tail = { $bytes } bytes staan na de laatste geldige vastlegging. { $why }
verify-fault-held-back = het heeft logboek { $log } gezien tot regel { $line }, en die is hier niet. Voeg de kopie samen die hem heeft.
verify-fault-stranger = de schrijver is geen lid: niemand heeft dit logboek uitgenodigd.
verify-fault-wrong-key = het is ondertekend met sleutel { $found }, en het lid heeft sleutel { $expected }.
verify-fault-not-an-event = het bevat geen gebeurtenis die deze versie kent. Misschien schreef een nieuwere versie het ({ $detail }).
verify-fault-empty-log = er staat niets in dat ondertekend is.
verify-fault-rolled-back = het eindigt bij regel { $present }, en dit apparaat heeft regel { $remembered } gezien: iemand heeft hier een oudere kopie neergezet.
verify-fault-rewritten = regel { $line } is niet die welke dit apparaat heeft gezien: het logboek is herschreven.
verify-fault-changed = het is veranderd: de SHA-256 is { $found }, en hoort { $expected } te zijn.
verify-fault-not-its-logs = het is veranderd: de SHA-256 is { $found }, en de logboeken zijn ondertekend voor dossier { $expected }.
verify-fault-not-understood = het is niet te begrijpen ({ $detail }).
verify-fault-unknown-format = het heeft formaat { $format }, en deze versie kent formaat 1.
verify-fault-missing = het ontbreekt.
verify-fault-unknown = niets verklaart het.
verify-fault-empty = het is leeg.
verify-fault-link = het is een koppeling, en een dossier bevat geen koppelingen.
verify-fault-special = het is geen bestand en geen map.
verify-fault-unreadable = het is niet te lezen ({ $detail }).
verify-fault-paper-differs = het zegt niet wat het logboek zegt.
verify-line-not-utf8 = de regel is geen UTF-8.
verify-line-not-json = de regel is geen logboekregel ({ $detail }).
verify-line-not-a-digest = een digest in de regel is geen 64 hexadecimale cijfers in kleine letters.
verify-line-neither = de regel is geen gebeurtenis en geen vastlegging.
verify-line-not-canonical = de vastlegging staat niet in haar ene geldige vorm.
verify-line-unterminated = het bestand eindigt midden in de regel.
verify-line-wrong-seq = de regel zegt nummer { $found } te zijn, en staat op { $expected }.
verify-line-chain-broken = de keten is gebroken: de regel noemt { $found } als vorige regel, en die is { $expected }.
verify-line-key-changed = de vastlegging is ondertekend met een andere sleutel dan de eerdere.
verify-line-signature-wrong = de handtekening van de vastlegging klopt niet.
verify-line-uncommitted = na de regel volgt geen vastlegging: de handeling is nooit voltooid.
verify-order-wrong-lam = de Lamporttijd van de regel is { $found }, en hoort { $expected } te zijn.
verify-order-not-forward = wat de regel van logboek { $log } heeft gezien, gaat niet vooruit.
verify-order-contradiction = de regel heeft regel { $line } van logboek { $log } gezien als { $said }, en hier is die regel { $present }: een van de twee logboeken is herschreven.

## Zegels.

verify-seal-whole = { $file }: alle bytes zijn zoals { $field } ze verzegelde.
verify-seal-broken = { $file }: het zegel { $field } klopt niet ({ $detail }).
verify-seal-padding = { $file }: de opvulling van het zegel { $field } bestaat niet uit nullen.
verify-seal-malformed = { $file }: het zegel { $field } dekt niet wat het hoort te dekken ({ $detail }).
verify-seal-removed = { $file }: een latere wijziging heeft het zegel { $field } van zijn plaats gehaald.
verify-seal-unreadable = { $file }: het zegel { $field } is niet te lezen.
verify-stamp-broken = { $file }: het tijdstempel van { $field } klopt niet ({ $detail }).
verify-changed-after = { $file }: na { $field } is iets anders veranderd dan een handtekening.
verify-uncovered = { $file }: { $count } bytes aan het eind zijn door geen zegel gedekt.
verify-pdf-unreadable = { $file }: het is niet als pdf te lezen ({ $detail }).
verify-pdf-unsigned = { $file }: het draagt geen zegel.
verify-not-json = { $file }: het is geen JSON.
verify-signer = { $file }, { $field }: ondertekend door { $subject }; certificaat uitgegeven door { $issuer }.
verify-signer-self-signed = { $file }, { $field }: ondertekend door { $subject } met een zelfgemaakt certificaat. Dat toont integriteit, geen identiteit ({ $issuer }).
verify-time-stamped = { $file }, { $field }: { $authority } verklaart dat het zegel er was op { $at }.
verify-time-claimed = { $file }, { $field }: volgens de ondertekenaar was het op { $at }; niemand bevestigt dat.
verify-time-unknown = { $file }, { $field }: er is geen tijd vermeld.
verify-trust-not-asked = { $file }, { $field }: er is niemand genoemd om te vertrouwen (--trust), dus over vertrouwen is niets gezegd.
verify-trusted = { $file }, { $field }: { $anchor } staat in voor de ondertekenaar. Naar intrekking is niet gevraagd.
verify-not-trusted = { $file }, { $field }: niemand die u vertrouwt staat in voor de ondertekenaar ({ $detail }).
verify-stamp-trusted = { $file }, { $field }: { $anchor } staat in voor het tijdstempel.
verify-stamp-not-trusted = { $file }, { $field }: niemand die u vertrouwt staat in voor het tijdstempel ({ $detail }).

## Wat de dokter te zeggen heeft.

doctor-version = Waarmerk { $version }.
doctor-home = Sleutels en instellingen staan in { $path }.
doctor-settings-broken = De instellingen zijn niet te lezen: { $detail }
doctor-identity = U schrijft logboek { $log }.
doctor-no-identity = Niemand heeft gezegd wie hier werkt. Maak een sleutel: waarmerk key new --for log --as NAAM@APPARAAT
doctor-authority = Ondertekeningen krijgen een tijdstempel van { $url }.
doctor-no-authority = Er is geen tijdstempeldienst ingesteld: ondertekeningen halen niveau B-B, en hun tijd is het woord van de ondertekenaar.
doctor-no-log-key = Er is geen sleutel voor een logboek. Maak er een: waarmerk key new --for log --as NAAM@APPARAAT
doctor-log-key = Sleutel voor logboek { $log }, vingerafdruk { $fingerprint }.
doctor-key-broken = Een sleutel is niet te gebruiken: { $detail }
doctor-key-exposed = Anderen mogen { $path } lezen. Maak hem alleen van u: chmod 600
doctor-seal-key = U ondertekent als { $subject }, tot { $until }.
doctor-seal-key-self-signed = U ondertekent als { $subject }, tot { $until }, met een zelfgemaakt certificaat: het toont integriteit, geen identiteit.
doctor-no-seal-key = Er is geen sleutel om publicaties mee te ondertekenen. Maak er een: waarmerk key new --for seal
doctor-programmes = { $count ->
    [one] Eén werkprogramma is bij de hand.
   *[other] { $count } werkprogramma's zijn bij de hand.
}
doctor-programme-broken = Werkprogramma { $id } is niet te gebruiken: waarmerk programme check noemt waarom.
doctor-own-table = Uw eigen tabel { $name } geldt in plaats van de meegeleverde.
doctor-tables = De tabellen waar controles mee werken zijn niet te gebruiken: { $detail }
doctor-templates = Uw sjablonen zijn niet te lezen: { $detail }
doctor-dossier = { $path } is te openen om in te schrijven, als { $log }.
doctor-dossier-held = { $path } is in handen van { $who }: het is te openen om te lezen.
doctor-dossier-stranger = { $path } is te openen om te lezen: { $log } is er geen lid van.
doctor-dossier-read = { $path } is te openen om te lezen.
doctor-dossier-broken = { $path } is niet te openen: { $detail }
