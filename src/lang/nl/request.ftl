### Verzoeken aan de gecontroleerde.

request-state-asked = gevraagd
request-state-received = ontvangen
request-state-returned = teruggegeven, opnieuw gevraagd
request-state-accepted = aanvaard
request-state-not-provided = niet verstrekt
request-state-withdrawn = ingetrokken
request-state-conflict = in conflict

## Wat er gebeurde.

told-request-asked = { $label } gevraagd aan { $of }: { $asks }
told-request-changed = { $label } gewijzigd
told-request-received = ontvangen voor { $label }: { $what }
told-request-accepted = antwoord op { $label } aanvaard
told-request-returned = antwoord op { $label } teruggegeven: { $reason }
told-request-withdrawn = { $label } ingetrokken: { $reason }
told-request-not-provided = vastgelegd dat { $label } niet wordt verstrekt, volgens { $name }: { $reason }
ui-event-request-asked = verzoek gedaan
ui-event-request-changed = verzoek gewijzigd
ui-event-request-answered = verzoek opgevolgd

## Waarom niet.

refusal-nothing-to-ask = Er is niets te vragen dat niet al gevraagd is.
refusal-asked-later = { $date } moet nog komen: leg een verzoek vast wanneer het gedaan is.
refusal-due-before-asked = { $due } ligt vóór { $asked }: een antwoord wordt verwacht op of na de dag van het verzoek.
refusal-request-state = { $label } is { $state }: dit kan er nu niet mee gebeuren.

## De lijst die naar de gecontroleerde gaat en terugkomt. Wat tussen haakjes staat legt uit; de rest is de naam van de kolom.

request-column-request = verzoek
request-column-asks = wat wordt gevraagd
request-column-serves = toezeggingen
request-column-of = gevraagd aan
request-column-asked = gevraagd op
request-column-due = uiterlijk
request-column-state = stand
request-column-reason = waarom teruggegeven
request-column-answer = antwoord (aangeleverd / niet beschikbaar)
request-column-files = bestanden (namen, gescheiden door |)
request-column-remark = opmerking (waarom, indien niet beschikbaar)
request-column-by = beantwoord door
request-reply-provided = aangeleverd
request-reply-not-available = niet beschikbaar

request-on-line = regel { $line }: { $what }
request-problem-too-large = dit is groter dan { $most }
request-problem-not-text = dit is geen tekst in UTF-8 of Windows-1252: sla het op als “CSV UTF-8”
request-problem-empty = er staat niets in: verwacht wordt een regel met de namen van de kolommen
request-problem-no-column = er is geen kolom “{ $column }”
request-problem-column-twice = de kolom “{ $column }” staat er meer dan eens
request-problem-open-quote = hier begint een aanhalingsteken dat niet wordt gesloten
request-problem-cells = { $found ->
    [one] één cel
   *[other] { $found } cellen
  }, terwijl de eerste regel er { $expected } heeft
request-problem-no-label = er is iets ingevuld, en geen verzoek genoemd
request-problem-twice = { $label } staat ook op regel { $first }
request-problem-answer = “{ $word }” is geen antwoord: verwacht “aangeleverd” of “niet beschikbaar”
request-problem-files-yet-not-available = niet beschikbaar genoemd, en toch zijn er bestanden genoemd
request-problem-no-reason = niet beschikbaar, en de opmerking zegt niet waarom
request-problem-nothing-provided = aangeleverd genoemd, en er is geen bestand of opmerking

request-misfit-unknown = er is geen verzoek { $name }
request-misfit-closed = { $label } is { $state }: niets vastgelegd
request-misfit-only-a-remark = alleen een opmerking bij { $label }, niets vastgelegd: { $remark }
request-misfit-missing = { $name } staat niet in de map
request-misfit-leaves-folder = { $name } leidt buiten de map
request-misfit-cannot-be-taken = { $name } kan niet worden toegevoegd: { $why }
request-misfit-ambiguous = meer bestanden heten { $name }, op hoofdletters na
request-misfit-unnamed = geen rij noemt dit bestand: { $name }

error-table = { $path } is niet bruikbaar, en er is niets toegevoegd: er { $count ->
    [one] is één ding
   *[other] zijn { $count } dingen
  } mis.
error-not-one-table = { $path } bevat { $count ->
    [0] geen lijst
   *[other] { $count } lijsten
  } (.csv): noem die met de antwoorden.

## Opdrachten.

request-late = { $count ->
    [one] één dag te laat
   *[other] { $count } dagen te laat
  }
request-unanswered = { $count ->
    [one] Eén rij zegt
   *[other] { $count } rijen zeggen
  } niets.
nothing-requests = Geen verzoeken.
done-request-asked = { $count ->
    [one] Eén verzoek
   *[other] { $count } verzoeken
  } gedaan. `waarmerk request export BESTAND.csv` maakt de lijst voor de gecontroleerde.
would-request-ask = Er { $count ->
    [one] zou één verzoek
   *[other] zouden { $count } verzoeken
  } worden gedaan. Er is niets vastgelegd.
would-request-import = Er { $count ->
    [one] zou één antwoord
   *[other] zouden { $count } antwoorden
  } worden verwerkt. Er is niets vastgelegd.
done-request-changed = { $label } gewijzigd.
done-request-received = Ontvangen voor { $label }. Bekijk het, en aanvaard het of geef het terug.
done-request-accepted = Antwoord op { $label } aanvaard.
done-request-returned = Antwoord op { $label } teruggegeven: het wordt opnieuw gevraagd.
done-request-not-provided = { $label } wordt niet verstrekt: een beperking van de reikwijdte.
done-request-withdrawn = { $label } ingetrokken.
done-request-exported = { $count ->
    [one] Eén verzoek
   *[other] { $count } verzoeken
  } geschreven naar { $path }.
done-request-imported = Ontvangen: { $received }. Niet verstrekt: { $denied }. Al zo: { $unchanged }.
detail-request-nl = gevraagd (nl)
detail-request-en = gevraagd (en)
detail-request-serves = toezeggingen
detail-request-of = gevraagd aan
detail-request-asked = gevraagd op
detail-request-due = uiterlijk
detail-request-then = daarna

## Hulp.

help--nl = Wat wordt gevraagd, in het Nederlands
help--en = Wat wordt gevraagd, in het Engels
help--of = Aan wie het wordt gevraagd
help--asked = Op welke dag het gevraagd is; vandaag als die niet is genoemd
help--day = Tegen welke dag de achterstand wordt geteld; vandaag als die niet is genoemd
help--dry_run = Zeg wat er zou gebeuren, en doe niets
help-attach--request = Het verzoek dat dit beantwoordt, zoals R-04: het wordt gebruikt waarvoor het verzoek dient, en het verzoek is ontvangen
help-request = De gecontroleerde om iets vragen, en volgen wat ervan komt
help-request-list = De verzoeken op een rij
help-request-list--state = Alleen die zo staan
help-request-list--late = Alleen die te laat zijn
help-request-list--to = Alleen die voor deze toezegging dienen
help-request-show = Eén verzoek, met alles wat ervan kwam
help-request-ask = Om iets vragen
help-request-ask--to = Waarvoor het dient: toezeggingen, of werkzaamheden zoals TEL-3.2
help-request-ask--due = Wanneer uiterlijk een antwoord wordt verwacht
help-request-from-programme = Vragen om alles waar de werkzaamheden van het programma om vragen en dat nog niet gevraagd is
help-request-from-programme--due = Wanneer uiterlijk antwoord wordt verwacht
help-request-from-programme--obliged = Alleen toezeggingen van deze partij; die van de leverancier als er geen is genoemd
help-request-from-programme--area = Alleen deze gebieden
help-request-from-programme--to = Alleen deze toezeggingen
help-request-from-programme--method = Alleen werkzaamheden met deze methoden; onderzoek en gesprek als er geen is genoemd, want wat een proef oplevert maakt de auditor zelf
help-request-change = Een verzoek wijzigen; wat niet is genoemd blijft
help-request-change--to = Waarvoor het dient
help-request-change--due = Wanneer uiterlijk een antwoord wordt verwacht
help-request-receive = Vastleggen dat er iets kwam: bewijs dat in het dossier zit, of woorden
help-request-receive--evidence = Het bewijs dat kwam
help-request-receive--remark = Wat erbij is gezegd
help-request-accept = Antwoorden aanvaarden: ze zijn wat is gevraagd
help-request-return = Antwoorden teruggeven: het wordt opnieuw gevraagd
help-request-return--due = Wanneer uiterlijk, nu het opnieuw wordt gevraagd
help-request-not-provided = Vastleggen dat de gecontroleerde iets niet verstrekt: een beperking van de reikwijdte
help-request-not-provided--said_by = Wie dat zei
help-request-withdraw = Verzoeken intrekken die niet meer nodig zijn
help-request-export = De open verzoeken als lijst (CSV) schrijven, om door de gecontroleerde in te vullen
help-request-export--file = Het bestand; het mag nog niet bestaan
help-request-export--lang = De taal van de lijst
help-request-export--of = Alleen wat aan deze persoon of instantie is gevraagd
help-request-export--all = Alle verzoeken, ook de afgesloten
help-request-import = De antwoorden van de gecontroleerde verwerken: een map met hun bestanden en de ingevulde lijst
help-request-import--folder = De map
help-request-import--csv = De lijst, als die niet de enige in de map is

## In een werkdocument.

paper-requests = Verzoeken
paper-limitations = Beperkingen van de reikwijdte
request-limitation = { $label }, niet verstrekt: { $asks } – { $reason } ({ $name })

## Op het scherm.

ui-requests-all = Verzoeken
ui-requests-count = { $count ->
    [one] één verzoek
   *[other] { $count } verzoeken
  } · { $open } open · { $late } te laat
ui-requests-asks = Gevraagd
ui-requests-of = Aan
ui-requests-due = Uiterlijk
ui-requests-state = Stand
ui-requests-none = Er is nog niets gevraagd: p vraagt wat het programma nodig heeft, r één ding.
ui-request-asked = gevraagd { $asked } · uiterlijk { $due }
ui-request-again = opnieuw gevraagd · uiterlijk { $due } (eerst { $asked })
ui-request-due = uiterlijk { $due }
ui-request-then = Daarna
ui-item-request = niet verstrekt, wat is gevraagd
ui-walk-requests = Verzoeken
ui-walk-limitation = { $reason } ({ $name })
ui-form-new-request = Om iets vragen
ui-form-request = Verzoek { $label }
ui-form-from-programme = Vragen wat het programma nodig heeft
ui-form-received = Ontvangen voor { $label }
ui-form-return-answer = Antwoord op { $label } teruggeven
ui-form-not-provided = { $label } wordt niet verstrekt
ui-form-withdraw = { $label } intrekken
ui-form-export = De lijst voor de gecontroleerde schrijven
ui-form-import = Hun antwoorden verwerken
ui-export-file = verzoeken.csv
ui-field-asks-nl = Wat wordt gevraagd, Nederlands
ui-field-asks-en = Wat wordt gevraagd, Engels
ui-field-asked-of = Gevraagd aan
ui-field-asked-on = Gevraagd op
ui-field-obliged = Toezeggingen van
ui-field-area = Gebied
ui-field-only-commitments = Alleen deze toezeggingen
ui-field-methods = Werkzaamheden
ui-field-came = Bewijs, zoals E-12
ui-field-said = Wat is gezegd
ui-field-said-by = Wie dat zei
ui-field-again = Opnieuw, uiterlijk
ui-field-answers = Beantwoordt verzoek
ui-field-table = Bestand
ui-field-table-in = Lijst, als niet de enige .csv
ui-field-only-of = Alleen gevraagd aan
ui-field-folder = Map
ui-field-language = Taal
ui-choice-all = alle
ui-choice-asked = onderzoek en gesprek
ui-choice-no-request = geen
ui-fault-one-language = In ten minste één taal.
ui-said-asked = Gevraagd.
ui-said-received = Ontvangen.
ui-said-not-provided = Vastgelegd: dit beperkt de reikwijdte.
ui-said-withdrawn = Ingetrokken.
ui-confirm-from-programme = { $count ->
    [one] Eén verzoek
   *[other] { $count } verzoeken
  } aan { $of }: vragen?
ui-confirm-import = Er { $count ->
    [one] zou één antwoord
   *[other] zouden { $count } antwoorden
  } worden verwerkt; { $misfits ->
    [0] alles past
    [one] één ding past niet
   *[other] { $misfits } dingen passen niet
  }. Verwerken?
ui-import-nothing = Er is niets dat verwerkt kan worden.
ui-imported-title = Antwoorden
ui-job-export-requests = De lijst schrijven
ui-job-plan-import = De antwoorden lezen
ui-job-import-answers = De antwoorden verwerken
place-requests = Lijst van verzoeken
place-request = Verzoek
do-ask-for = vragen
do-from-programme = uit programma
do-receive = ontvangen
do-accept-answer = aanvaarden
do-return-answer = teruggeven
do-not-provided = niet verstrekt
do-withdraw = intrekken
do-export-requests = exporteren
do-import-answers = importeren
do-requests = verzoeken
doc-ask-for = De gecontroleerde om iets vragen.
doc-from-programme = Vragen om alles waar de werkzaamheden van het programma om vragen en dat nog niet gevraagd is.
doc-receive = Vastleggen dat er iets kwam: bewijs dat in het dossier zit, of woorden.
doc-accept-answer = Het antwoord aanvaarden: het is wat is gevraagd.
doc-return-answer = Het antwoord teruggeven: het wordt opnieuw gevraagd.
doc-not-provided = Vastleggen dat het niet wordt verstrekt: een beperking van de reikwijdte.
doc-withdraw = Een verzoek intrekken dat niet meer nodig is.
doc-export-requests = De open verzoeken als lijst schrijven, om door de gecontroleerde in te vullen.
doc-import-answers = De antwoorden verwerken: een map met bestanden en de ingevulde lijst.
doc-requests = Verzoeken aan de gecontroleerde.

## In het rapport.

report-limited = Beperking van de reikwijdte
report-limited-text = Iets dat hiervoor is gevraagd ({ $layers }) is niet verstrekt.
report-limited-asks = Gevraagd en niet verstrekt ({ $layers }): { $asks }.
report-limited-withheld = Iets dat hiervoor is gevraagd ({ $layers }) is niet verstrekt; wat het is, is weggelaten (Woo { $ground }).
report-scope-limitations = Beperkingen van de reikwijdte
report-scope-limitations-text = Bij { $count ->
    [one] één toezegging waarover
   *[other] { $count } toezeggingen waarover
  } hier een oordeel wordt gegeven, is iets gevraagd en niet verstrekt. Wat het zou hebben laten zien is niet bekend, en de oordelen steunen er niet op.
