# Zinnen over het team: uitnodigen, sleutels, twee kopieën, conflicten.

refusal-name-in-use = { $log } is al { $name }. Een volgend apparaat van dezelfde persoon heet { $person }@APPARAAT; is dit iemand anders met dezelfde naam, dan moet dat worden gezegd (--same-name-other-person).
refusal-person-in-use = { $person } is hier { $name }. Een andere persoon heeft een andere naam vóór de @ nodig.
refusal-not-its-name = “{ $name }” is geen naam voor een publicatie van dit logboek: verwacht een jaar, een nummer en de letter van het logboek.

error-introduction-no-line = Er staat geen aanmelding in.
error-introduction-several = Er staan aanmeldingen van meer dan één persoon in.
error-introduction-damaged = De aanmelding is beschadigd.
error-introduction-hint = Verwacht wordt de ene regel die `waarmerk key show` schrijft bij wie wordt uitgenodigd: waarmerk-member 1 NAAM@APPARAAT SLEUTEL Volledige Naam.
error-introduction-name = De aanmelding bevat geen naam: geef die met --name.
next-key-show = Stuur de regel hierboven naar een auditleider: er staat niets geheims in. Belt de auditleider, lees dan deze vingerafdruk voor.
next-compare = Nu belt { $lead } met { $name } en laat de vingerafdruk voorlezen, van `waarmerk key show { $log }` op het eigen apparaat van het lid. Alle acht groepen moeten gelijk zijn; zo niet, trek { $log } dan meteen in.

error-forked-seen-here = Regel { $line } van logboek { $log } heeft het gezien zoals het hier is.
error-forked-seen-there = Regel { $line } van logboek { $log } heeft het gezien zoals het in de andere kopie is.
error-older-hint = `waarmerk merge ANDERE`, met een kopie die de nieuwere regels heeft, vult het aan.
error-rewritten-hint = Laat beide kopieën zoals ze zijn. Zet het logboek terug waarmee de regels van de anderen overeenstemmen, laat een auditleider dat logboek intrekken vanaf de laatste regel die buiten twijfel staat, en laat de eigenaar met een nieuw apparaat verdergaan.
done-older-mended = Logboek { $log } aangevuld uit de andere kopie: het eindigde bij regel { $from } en loopt nu door tot regel { $to }.
done-attached-not-described = { $what }: al in het dossier, met andere gegevens. Wat nu is opgegeven is niet overgenomen; `waarmerk evidence describe` corrigeert het.

conflict-notice = { $count ->
    [one] In twee versies: { $what }. `waarmerk conflict show` toont ze naast elkaar.
   *[other] Van { $count } onderdelen staan twee versies naast elkaar: { $what }. `waarmerk conflict show` toont ze naast elkaar.
}
conflict-text = { $what }, tekst ({ $language })
conflict-verdict = { $what }, oordeel over { $layer }
conflict-details-of = { $what }, wat ervan bekend is
conflict-judgement-of = { $what }, aanvaard of teruggegeven
conflict-finding = { $what }, bevinding
conflict-request = { $what }, wat wordt gevraagd
conflict-answer = { $what }, wat ervan geworden is
conflict-sample = { $what }, waarvan en waarvoor
conflict-seed = { $what }, startwaarde
conflict-draw = { $what }, getrokken posten
conflict-item = { $what }, uitkomst van { $item }
conflict-field-with = daarbij
conflict-applies = { $what }, of zij van toepassing is
conflict-applies-yes = van toepassing
conflict-applies-no = niet van toepassing
conflict-promise = { $what }, belofte, { $day }
conflict-profile = Profiel van de organisatie
conflict-struck = doorgehaald
conflict-assembly = Dagen voor het samenstellen van het dossier
conflict-field-days = dagen
conflict-rating = Risico { $what }, inschatting
conflict-residual = Risico { $what }, wie aanvaardt wat overblijft
conflict-publicity = { $what }, openbaar of niet
conflict-field-verdict = oordeel
conflict-field-reason = reden
conflict-field-title = titel
conflict-field-until = tot
conflict-hearing = { $what }, hoor en wederhoor
conflict-heard-awaited = verwacht uiterlijk { $day }
conflict-heard-received = ontvangen op { $day }
conflict-heard-not-received = niet ontvangen vóór { $day }
conflict-field-asked = gevraagd
conflict-field-of = aan wie
conflict-field-outcome = uitkomst
conflict-field-risks = risico’s
conflict-field-verified = opgelost gezien in
conflict-field-superseded = vervangen door
conflict-field-repeats = herhaalt
conflict-taken-back = (teruggenomen)
conflict-inside = niet openbaar
conflict-public = openbaar
conflict-withheld = achtergehouden, Woo { $ground }
conflict-take-hint = `waarmerk conflict take { $what } 1` neemt de eerste versie, `… 2` de tweede. Een andere waarde op de gewone manier vastleggen vervangt beide.
done-conflict-taken = Genomen voor { $what }: de versie van { $name }.
nothing-conflicts = Er staat niets in twee versies.

help-conflict = Wat na samenvoegen in twee versies staat
help-conflict-list = Toon alles wat in twee versies staat
help-conflict-show = Toon de versies naast elkaar, met de verschillen gemarkeerd
help-conflict-show--what = Welke, zoals `waarmerk conflict list` ze noemt: TEL-3:verdict:design, TEL-3:conclusion:nl, E-07:details, F-01:details, risk:3:rating, fact:place, public:TEL-3:verdicts
help-conflict-take = Neem één versie in plaats van alle
help-conflict-take--what = Welke, zoals `waarmerk conflict list` ze noemt
help-conflict-take--head = Het nummer van de versie, zoals `waarmerk conflict show` telt, of de gebeurtenis, zoals anna@laptop/41
help-conflict-take--reason = Waarom; nodig voor een bevinding waarvan inschatting of status verschilt, voor een startwaarde, en voor het doorhalen van wat een belofte bevat
help-member-invite--from = De regel die `waarmerk key show` voor het lid schreef, of een bestand met die regel
help-member-invite--same_name_other_person = Een ander lid heeft dezelfde volledige naam, en is een ander persoon

# Conflicten en uitnodigingen in de terminal.

place-conflicts = Wat in twee versies staat
place-conflict = Twee versies naast elkaar
do-conflicts = conflicten
do-take-version = neem deze versie
do-other-version = schrijf een andere
doc-conflicts = Wat in twee versies staat, omdat twee mensen het los van elkaar veranderden.
doc-take-version = Neem de gekozen versie in plaats van alle.
doc-other-version = Schrijf een andere versie, in plaats van alle.
ui-foot-conflicts = { $count ->
    [one] { $count } conflict · { $key }
   *[other] { $count } conflicten · { $key }
}
ui-conflicts-title = In twee versies
ui-conflicts-count = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicten
}
ui-conflicts-about = Los van elkaar veranderd. Geen van beide versies telt tot er een gekozen is.
ui-conflicts-what = Wat
ui-conflicts-whose = Veranderd door
ui-conflicts-newest = Nieuwste versie
ui-conflict-about = Wat verschilt, staat tussen ‹ en ›; wat niet genomen wordt, blijft bewaard.
ui-conflict-version = versie { $number } van { $count }
ui-conflict-resolved = Er staat weer één versie.
ui-said-conflict-taken = Genomen: deze versie staat in plaats van alle.
ui-form-take = Neem de versie van { $name }
ui-field-introduction = Regel van key show
ui-invite-line = Plak de regel die `waarmerk key show` voor het nieuwe lid schreef, en kies de rol. Zonder die regel: vul naam, logboek en sleutel in.
ui-invite-introduced = { $name } ({ $log }). Laat je de vingerafdruk van de sleutel voorlezen:
