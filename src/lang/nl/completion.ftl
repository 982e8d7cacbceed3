### Het einde van een audit: de klok, de afsluiting, toevoegingen, verwijderde bytes, vervangen samenvattingen.

## Wanneer het dossier sluit.

closes-in = { $count ->
    [one] Het dossier sluit over één dag, op { $day }.
   *[other] Het dossier sluit over { $count } dagen, op { $day }.
}
closes-today = Het dossier sluit vandaag.
closes-late = { $count ->
    [one] Het dossier had één dag geleden gesloten moeten zijn, op { $day }.
   *[other] Het dossier had { $count } dagen geleden gesloten moeten zijn, op { $day }.
}
closed-on = Het dossier is op { $at } gesloten door { $name } en wordt bewaard tot en met { $until }.

## Wat nog openstaat.

open-no-signed-summary = er is geen samenvatting ondertekend
open-summary-unsigned = samenvatting { $name } is niet ondertekend
open-papers = { $count ->
    [one] één werkdocument is niet aanvaard: { $list }
   *[other] { $count } werkdocumenten zijn niet aanvaard: { $list }
}
open-notes = { $count ->
    [one] één reviewnotitie is niet afgesloten: { $list }
   *[other] { $count } reviewnotities zijn niet afgesloten: { $list }
}
open-requests = { $count ->
    [one] één verzoek is niet afgerond: { $list }
   *[other] { $count } verzoeken zijn niet afgerond: { $list }
}
open-short-retention = het dossier zou korter dan vijf jaar worden bewaard, tot en met { $until }

## Wat is toegevoegd, verwijderd, vervangen.

added-after = toegevoegd na afsluiting, { $at }, { $name }: { $reason }
added-apart = toegevoegd na afsluiting: { $name } maakte dit apart, zonder de afsluiting te hebben gezien
purged-on = verwijderd op { $at } door { $name }: { $ground }
purged-on-because = verwijderd op { $at } door { $name }: { $ground }; { $reason }
superseded-by = vervangen door { $name }
superseded-because = vervangen door { $name }: { $reason }

purge-ground-erasure = verzoek om gegevenswissing (AVG art. 17)
purge-ground-unlawful = had niet verwerkt mogen worden (AVG art. 17)
purge-ground-law = verplicht door wet of rechter
purge-ground-retention-ended = de bewaartermijn is voorbij

## Wat er is gebeurd.

told-assembly-set = { $days ->
    [one] bepaald dat het dossier binnen één dag na de datum van het rapport sluit: { $reason }
   *[other] bepaald dat het dossier binnen { $days } dagen na de datum van het rapport sluit: { $reason }
}
told-file-locked = het dossier gesloten, te bewaren tot en met { $until }
told-file-locked-because = het dossier gesloten, te bewaren tot en met { $until }: { $reason }
told-addition-reasoned = { $count ->
    [one] reden gegeven voor één toevoeging: { $reason }
   *[other] reden gegeven voor { $count } toevoegingen: { $reason }
}
told-evidence-purged = de bytes van { $label } verwijderd: { $ground }

ui-event-assembly-set = sluittermijn bepaald
ui-event-file-locked = dossier gesloten
ui-event-addition-reasoned = reden voor toevoeging
ui-event-evidence-purged = bytes verwijderd

## In de terminal.

ui-form-addition = Dit dossier is gesloten. Waarom wordt dit toegevoegd?
ui-form-supersede = { $name } is ondertekend. Waarom vervangt de nieuwe samenvatting die?
ui-form-assembly = Sluittermijn van het dossier
ui-form-close = Dossier sluiten: { $title }
ui-form-purge = De bytes van { $label } verwijderen
ui-field-reason-nl = Reden (Nederlands)
ui-field-reason-en = Reden (Engels)
ui-field-days = Dagen na het rapport
ui-field-purge-ground = Grond
ui-field-retain-until = Bewaren tot en met
ui-field-close-reason = Reden, als iets openstaat
ui-confirm-close = Het dossier “{ $title }” sluiten? Het wordt bewaard tot en met { $until }. Daarna vraagt alles een reden; dit kan niet ongedaan worden gemaakt.
ui-confirm-close-open = Het dossier “{ $title }” sluiten hoewel dit openstaat: { $open }? Het wordt bewaard tot en met { $until }. Daarna vraagt alles een reden; dit kan niet ongedaan worden gemaakt.
ui-confirm-purge = De bytes van { $label } voorgoed verwijderen: { $name } ({ $size })? De vastlegging ervan blijft. Dit kan niet ongedaan worden gemaakt.
ui-said-closed = Het dossier is gesloten. Wat nu nog komt, geldt als toegevoegd na afsluiting.
ui-said-purged = De bytes zijn verwijderd; de vastlegging ervan blijft.
ui-exhibit-added = Toegevoegd
ui-used-in = Genoemd in
ui-exhibit-purged = Verwijderd
ui-completion-title = Afsluiting
ui-completion-about = Na de sluiting vraagt alles een reden, en is te zien dat het is toegevoegd
ui-completion-closed = gesloten
ui-completion-not-closed = niet gesloten
ui-completion-no-report = Er is nog geen rapport gepubliceerd, dus er loopt nog geen sluittermijn.
ui-completion-days = { $days ->
    [one] Een dossier sluit binnen één dag na de datum van het rapport.
   *[other] Een dossier sluit binnen { $days } dagen na de datum van het rapport.
}
ui-completion-kept = Nu gesloten zou het worden bewaard tot en met { $until }.
ui-completion-closed-because = Gesloten hoewel er iets openstond: { $reason }
ui-completion-nothing-open = Niets staat open: het dossier kan worden gesloten.
ui-completion-open = Nog open
ui-completion-added = Toegevoegd na afsluiting
ui-completion-purged = Verwijderde bytes
ui-completion-superseded = Vervangen
ui-completion-reason = { $at }, { $name }: { $reason } ({ $count ->
    [one] één vastlegging
   *[other] { $count } vastleggingen
})
ui-completion-apart = { $name } maakte dit apart, zonder de sluiting te hebben gezien: { $what }
ui-walk-added = { $count ->
    [one] Eén ding is na afsluiting toegevoegd
   *[other] { $count } dingen zijn na afsluiting toegevoegd
}: { $what }
place-completion = afsluiting
do-completion = afsluiting
do-close-file = dossier sluiten
do-set-assembly = sluittermijn
do-purge = bytes verwijderen
doc-completion = Het einde van de audit: wanneer het dossier sluit, wat openstaat, wat daarna is toegevoegd en verwijderd.
doc-close-file = Sluit het dossier: wat daarna komt, vraagt een reden en geldt als toegevoegd na afsluiting.
doc-set-assembly = Bepaal binnen hoeveel dagen na de datum van het rapport het dossier sluit.
doc-purge = Verwijder de bytes van het bewijsstuk voorgoed, op een grond; de vastlegging ervan blijft.

## Waarom niet.

refusal-superseding-needs-reason = { $name } is ondertekend: zeg dat de nieuwe samenvatting haar vervangt, en waarom.
refusal-changed-since-published = { $name } steunt op werkdocumenten die sindsdien zijn gewijzigd: { $list }. Breng ze terug tot wat was aanvaard, of publiceer opnieuw.
refusal-addition-needs-reason = Het dossier is gesloten op { $day }: wat er nu bij komt, heeft een reden nodig.
refusal-addition-needs-reason-hint = Geef die met --after-completion "REDEN".
refusal-not-closed = Het dossier is niet gesloten: wat nu gebeurt, is geen toevoeging en heeft zo’n reden niet nodig.
refusal-closed-already = Het dossier is al gesloten.
refusal-closing-needs-reason = Het dossier is nog niet klaar om te sluiten: { $open }. Een auditleider mag het toch sluiten, met een reden.
refusal-assembly-days = { $days } dagen kan niet: het ligt tussen 1 en { $longest }.
refusal-retention-runs = Het dossier wordt bewaard tot en met { $until }: daarvoor worden bytes alleen verwijderd op een wettelijke grond, met een reden.
refusal-retention-not-begun = Het dossier is niet gesloten, dus de bewaartermijn loopt nog niet: bytes worden alleen verwijderd op een wettelijke grond, met een reden.
refusal-purged = De bytes van { $label } zijn uit dit dossier verwijderd en komen niet terug.
right-add = toevoegen aan een gesloten dossier

skipped-purged = deze bytes zijn uit het dossier verwijderd en komen niet terug

## Opdrachten.

done-assembly = { $days ->
    [one] Het dossier moet binnen één dag na de datum van het rapport gesloten zijn.
   *[other] Het dossier moet binnen { $days } dagen na de datum van het rapport gesloten zijn.
}
done-copied = { $count ->
    [one] Gekopieerd naar { $dir }, met één bewijsstuk.
   *[other] Gekopieerd naar { $dir }, met { $count } bewijsstukken.
}
copied-left-out = { $count ->
    [one] Zonder de bytes van één bewijsstuk: { $list }.
   *[other] Zonder de bytes van { $count } bewijsstukken: { $list }.
}
copied-names-stay = De namen, en wat erover is geschreven, staan wel in de kopie: de logboeken zijn ondertekend, en er kan niets uit worden geknipt.
copied-nothing-left-out = Er was niets om weg te laten.
step-copy = Kopiëren
next-copied = Verifieer haar met `waarmerk verify { $dir } --without-evidence={ $class }`.
next-locked = Vanaf nu heeft alles een reden nodig: --after-completion "REDEN".
next-purged = De naam, en wat erover is geschreven, blijven in de logboeken. Andere kopieën verwijderen de bytes als ze met deze worden samengevoegd.
error-copy-inside = { $path } ligt in het dossier zelf: noem een map ergens anders.
error-copy-damaged = Het dossier is beschadigd, dus er is niets gekopieerd: { $fault }
error-purge-unconfirmed = De bytes van { $label } zouden voorgoed worden verwijderd: { $name } ({ $size }).
error-purge-unconfirmed-hint = Als u dat wilt, voeg dan --confirm { $label } toe.
status-added = { $count ->
    [one] Eén ding is na afsluiting toegevoegd.
   *[other] { $count } dingen zijn na afsluiting toegevoegd.
}
status-purged = { $count ->
    [one] De bytes van één bewijsstuk zijn verwijderd.
   *[other] De bytes van { $count } bewijsstukken zijn verwijderd.
}
mark-added = na afsluiting
mark-purged = bytes verwijderd
detail-added = toegevoegd
detail-purged = bytes
help--after_completion = Waarom iets bij een gesloten dossier komt; het staat bij de toevoeging
help-publish--supersedes = De samenvatting die hiermee wordt verbeterd; beide blijven
help-publish--reason = Waarom, op de eerste pagina; in beide talen dezelfde woorden
help-publish--reason_nl = Waarom, in het Nederlands
help-publish--reason_en = Waarom, in het Engels
help-assembly = Bepaal binnen hoeveel dagen na de datum van het rapport het dossier sluit; gewoonlijk 60
help-assembly--days = Het aantal dagen
help-lock = Sluit het dossier; wat daarna komt, is te zien als toegevoegd na afsluiting
help-lock--retain_until = De laatste dag waarop het wordt bewaard; anders zeven jaar na de datum van het rapport
help-lock--reason = Waarom, als er iets openstaat
help-purge = Verwijder de bytes van een bewijsstuk voorgoed; de vastlegging blijft
help-purge--ground = De grond: erasure, unlawful en law zijn wettelijke gronden; bij retention-ended moet de bewaartermijn voorbij zijn
help-purge--reason = Waarom; nodig bij een wettelijke grond
help-purge--confirm = Nog eens hetzelfde label: verwijderen is niet terug te draaien
help-copy = Maak een kopie van het dossier voor iemand anders
help-copy--to = Een map die nog niet bestaat
help-copy--without = Laat de bytes van dit bewijs weg; `internal` laat ook vertrouwelijk bewijs weg
