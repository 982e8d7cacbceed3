### Reviewnotities, wachtrijen, gereedheid, verwijzingen en tickmarks.

## Reviewnotities.

note-state-open = nog te beantwoorden
note-state-answered = beantwoord, nog af te sluiten
note-state-closed = afgesloten
note-raised = gesteld door { $by }, { $at }
note-answered = beantwoord door { $by }, { $at }
note-closed = afgesloten door { $by }, { $at }
note-reopened = heropend door { $by }, { $at }
part-conclusion = conclusie
paper-notes = Reviewnotities
nothing-notes = Geen reviewnotities.
done-note-raised = Reviewnotitie { $note } op { $commitment } gesteld. Zolang zij openstaat, wordt niets aanvaard.
done-note-answered = { $note } beantwoord. Een reviewer sluit haar af.
done-note-closed = { $note } afgesloten.
done-note-reopened = { $note } heropend.
told-note-raised = stelde reviewnotitie { $label } op { $commitment }
told-note-answered = beantwoordde reviewnotitie { $label }
told-note-closed = sloot reviewnotitie { $label } af
told-note-reopened = heropende reviewnotitie { $label }: { $reason }

refusal-open-notes = Voordat { $commitment } kan worden aanvaard: { $count ->
    [one] sluit reviewnotitie { $notes } af
   *[other] sluit { $count } reviewnotities af ({ $notes })
}.
refusal-own-note = { $log } beantwoordde { $note }, of werkte mee aan het werkdocument waar zij over gaat: iemand anders moet haar afsluiten.
refusal-note-closed = { $note } is afgesloten: een reviewer moet haar eerst heropenen.
needed-answer = antwoord op { $note }

## Wat op wie wacht.

queue-mine = mijn werk
queue-returned = aan mij teruggegeven
queue-review = voor mijn review
queue-edited = gewijzigd na review
queue-answer = notitie te beantwoorden
queue-close = notitie af te sluiten
nothing-waiting = Niets wacht.

## Alles wat nog tussen nu en het rapport staat.

gap-family-conflict = Twee versies naast elkaar
gap-family-request = Verzoeken die niet zijn afgehandeld
gap-family-evidence = Bewijs dat ontbreekt
gap-family-judgement = Bewijs dat niemand beoordeelde
gap-family-expiry = Bewijs dat niet meer geldt
gap-family-period = Bewijs van buiten de periode
gap-family-sample = Deelwaarnemingen die niet af zijn
gap-family-verdict = Werkdocumenten zonder oordeel
gap-family-conclusion = Werkdocumenten zonder conclusie
gap-family-reference = Verwijzingen die niet kloppen
gap-family-note = Openstaande reviewnotities
gap-family-review = Werkdocumenten die niet zijn aanvaard
gap-family-response = Bevindingen zonder reactie
gap-family-follow-up = Op te volgen van vorig jaar
gap-family-residual = Risico’s die overblijven
gap-family-fact = Feiten die het rapport nodig heeft
gap-family-section = Hoofdstukken die het rapport nodig heeft
gap-family-choice = Gekozen om openbaar te zijn, en niet aanwezig
gap-needed = nog nodig: { $needed }.
gap-stage = { $stage }, niet aanvaard.
gap-edited = gewijzigd na review; nu { $stage }.
gap-request = { $state }.
gap-request-late = { $state }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} te laat op { $on }.
gap-not-judged = aanvaard noch teruggegeven.
gap-expired = geldt niet meer vanaf { $date }.
gap-outside-period = gaat over andere dagen dan de audit.
gap-no-date = niemand gaf aan over welke dagen het gaat.
gap-no-response = hoor en wederhoor ontbreekt.
gap-fact = niet ingevuld.
gap-section = niet geschreven in het { $language }.
gap-no-follow-up = niemand gaf dit jaar aan hoe zij ervoor staat.
gap-risk-not-followed-up = wat overbleef is vorig jaar aanvaard, en niemand schatte het dit jaar in.
gap-not-accepted = niemand aanvaardde wat overblijft.
gap-accepted-until = wat overblijft, is aanvaard tot { $date }, niet langer.
ready-yes = Niets houdt het rapport tegen. { $more ->
    [0] Verder staat er niets open.
    [one] Er staat één punt open; of het ertoe doet, beoordeelt de auditor.
   *[other] Er staan { $more } punten open; of ze ertoe doen, beoordeelt de auditor.
}
ready-no = { $count ->
    [one] Eén punt houdt het rapport tegen
   *[other] { $count } punten houden het rapport tegen
} (met !). { $more ->
    [0] Verder staat er niets open.
    [one] Er staat nog één punt open.
   *[other] Er staan nog { $more } punten open.
}
refusal-not-ready = De samenvatting kan nog niet worden gemaakt. { $count ->
    [one] Eén punt staat in de weg:
   *[other] { $count } punten staan in de weg:
}
refusal-risk-not-followed-up = Risico { $risk }: wat overbleef is vorig jaar aanvaard, en niemand schatte het dit jaar in.
refusal-broken-reference = { $what } is openbaar. { $broken }
refusal-points-inside = { $what } is openbaar en verwijst naar { $target }, dat niet openbaar is: maak dat ook openbaar, of schrijf het anders.

## Verwijzingen en tickmarks.

where-page = p. { $value }
where-line = regel { $value }
where-row = rij { $value }
where-entry = vermelding { $value }
where-item = item { $value }
where-key = sleutel { $value }
broken-no-target = { $reference } verwijst naar niets in dit dossier.
broken-no-item = { $reference } verwijst naar een post die niet in de deelwaarneming zit.
broken-no-mark = { $reference } heeft een tickmark die niet bestaat: { $word }. `waarmerk tickmarks` geeft ze.
broken-not-closed = Een verwijzing begint met [[ en eindigt niet op haar regel. Schrijf \[[ voor de haken zelf.
needed-reference = een verwijzing die klopt: { $reference }
tickmark-agreed = aangesloten op de bron
tickmark-added = opgeteld
tickmark-recomputed = nagerekend
tickmark-reperformed = opnieuw uitgevoerd
tickmark-confirmed = bevestigd door een derde
tickmark-observed = waargenomen
told-tickmark = tickmark { $mark } { $name }
told-reason-of = reden van het oordeel over { $layer } van { $commitment }
paper-tickmarks = Tickmarks
paper-used-in = Hiernaar verwijst
detail-used-in = hiernaar verwijst: { $texts }

## In de terminal.

ui-wait-you = jij
ui-wait-answer = { $note } op { $paper } beantwoorden
ui-wait-close = { $note } op { $paper } afsluiten
ui-papers-edited = Gewijzigd na review
ui-papers-none-edited = Niets is na review gewijzigd.
ui-event-note-raised = stelde een reviewnotitie
ui-event-note-answered = beantwoordde een reviewnotitie
ui-event-note-closed = sloot een reviewnotitie af
ui-event-note-reopened = heropende een reviewnotitie

ui-walk-notes = Notities
ui-notes-all = Reviewnotities
ui-notes-on = Reviewnotities op { $paper }
ui-notes-count = { $count ->
    [one] één notitie
   *[other] { $count } notities
}, { $open } open
ui-form-note = Reviewnotitie op { $paper }
ui-form-note-answer = { $note } beantwoorden
ui-form-note-reopen = { $note } heropenen
ui-field-note-question = vraag
ui-field-part = over
ui-field-answer = antwoord
ui-note-whole = het hele werkdocument
ui-said-note-raised = De notitie is gesteld. Zolang zij openstaat, wordt niets aanvaard.
ui-said-note-answered = Beantwoord. Een reviewer sluit haar af.
ui-said-note-closed = Afgesloten.
ui-said-note-reopened = Heropend.
ui-ready-title = Tussen nu en het rapport
ui-ready-about = ! zolang dit er is, wordt niets gepubliceerd · de rest beoordeelt de auditor
ui-ready-count = { $blocking } in de weg, { $open } open
ui-ready-nothing = Niets staat nog tussen nu en het rapport.
ui-refer-title = Verwijs naar
place-notes = reviewnotities
place-readiness = gereedheid
place-refer = verwijzen
do-raise-note = notitie
do-answer-note = antwoorden
do-close-note = afsluiten
do-reopen-note = heropenen
do-refer = verwijzen
do-edited = gewijzigd
do-notes = notities
do-readiness = gereedheid
doc-raise-note = Stel een reviewnotitie op wat is geselecteerd.
doc-answer-note = Beantwoord de reviewnotitie.
doc-close-note = Sluit de reviewnotitie af: nooit door wie haar beantwoordde.
doc-reopen-note = Heropen de reviewnotitie.
doc-refer = Verwijs in een tekst naar bewijs, een bevinding, een werkdocument, een verzoek of een notitie.
doc-edited = Werkdocumenten die na review zijn gewijzigd.
doc-notes = De reviewnotities.
doc-readiness = Alles wat nog tussen nu en het rapport staat.

## In het rapport.

report-tickmarks = Tickmarks
report-tickmark = Teken
report-tickmarks-text = In de teksten van dit rapport zeggen deze tekens wat de auditor deed met datgene waarnaar een tekst verwijst.

## Hulp.

help-note = Wat reviewers bij de werkdocumenten vragen, en wat erop is geantwoord
help-note-list = Geef de reviewnotities, met alles wat erover is gezegd
help-note-list--on = Alleen die op dit werkdocument
help-note-list--state = Alleen die er zo voor staan
help-note-add = Stel een reviewnotitie op een werkdocument
help-note-add--part = Het onderdeel waar zij over gaat: een laag, conclusion, of het label van bewijs of een bevinding
help-note-answer = Beantwoord een reviewnotitie
help-note-close = Sluit reviewnotities af: nooit door wie antwoordde
help-note-reopen = Heropen een reviewnotitie
help-note-answer--note = Het label van een reviewnotitie, zoals N-03
help-note-reopen--note = Het label van een reviewnotitie, zoals N-03
help-note-close--notes = De labels van reviewnotities
help-queue = Wat op mij wacht
help-queue--queue = Alleen deze rij
help-ready = Alles wat nog tussen nu en het rapport staat; exitstatus 1 als iets het tegenhoudt
help-tickmarks = De tickmarks die een verwijzing mag dragen, en wat ze hier betekenen
