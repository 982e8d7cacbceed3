### Wat de controles van lijsten zien: subverwerkers, aankondigingen, transparantierapporten, Connected Experiences.

## Elke lijst.

observation-list-missing = Bij deze werkzaamheid is geen bewijs een lijst van de soort die nodig is ({ $format }).
observation-list-not-recognised = { $file } is niet herkend, en in deze toets niet bekeken.
observation-list-of-another-kind = { $file } is een andere soort bewijs ({ $format }), en in deze toets niet bekeken.
observation-list-not-whole = Niet alles van { $file } kon worden gelezen: wat ontbreekt kan in het ongelezen deel staan.
observation-list-empty = { $file } heeft een kop en geen rijen.

## Subverwerkers.

observation-list-date-from-period = { $file } zegt niet van welke dag het is; genomen is { $date }, de eerste dag van de periode waarover het bewijs gaat.
observation-list-date-from-name = { $file } zegt niet van welke dag het is; genomen is { $date }, dat alleen in de naam staat. Leg vast op welke dag het is verzameld.
observation-list-date-missing = { $file } zegt niet van welke dag het is, en kon niet worden vergeleken. Leg vast op welke dag het is verzameld.
observation-lists-of-one-day = Twee lijsten zijn van { $date }: welke de oudste is, is niet te zeggen.
observation-lists-compared = De lijst van { $newer } naast die van { $older }: { $added } erbij, { $removed } eraf, { $changed } gewijzigd, { $same } gelijk.
observation-second-list-missing = Er is maar één lijst, van { $date }; een tweede, van een andere dag, is nodig om te zien wat veranderde.
observation-location-adequate = { $name } zit in { $country }, buiten de EU en de EVA; de Europese Commissie acht de bescherming daar passend{ $condition ->
    [commercial] {" "}bij commerciële organisaties: ga na of dit er een is
    [shield] {" "}bij wie op de lijst van het Privacy Shield staat: ga na of dat zo was
    [framework] {" "}bij wie op de lijst van het EU-US Data Privacy Framework staat: ga na of dat zo is
   *[any] {""}
}.
observation-location-column-missing = { $file } heeft geen kolom voor de locatie; ga na of de lijst zelf er een heeft.
observation-location-missing = De lijst noemt geen locatie van { $name }.
observation-location-outside = { $name } zit in { $country }, buiten de EU, de EVA en de landen die passend zijn geacht: doorgifte daarheen vraagt een eigen grondslag.
observation-location-unclear = Bij { $name } noemt de lijst { $location } als locatie; dat is geen land dat hier bekend is, of het zijn niet alle landen.
observation-service-column-missing = { $file } heeft geen kolom voor de dienst; ga na of de lijst zelf er een heeft.
observation-service-missing = De lijst noemt geen dienst van { $name }.
observation-subprocessor-added = { $name } is erbij gekomen (locatie { $location }).
observation-subprocessor-listed-late = { $name } zou sinds { $since } in gebruik zijn, en stond niet op de lijst van { $older }: die was niet volledig, of de naam is nieuw.
observation-subprocessor-moved = De locatie van { $name } veranderde van { $before } in { $after }.
observation-subprocessor-nameless = Een rij noemt geen subverwerker.
observation-subprocessor-purpose-changed = Het doel van { $name } veranderde van { $before } in { $after }.
observation-subprocessor-removed = { $name } staat niet meer op de lijst.
observation-subprocessor-renamed-perhaps = { $before } is weg en { $after } is nieuw, met een naam die er veel op lijkt: ga na of het dezelfde onderneming is.
observation-subprocessor-service-changed = De dienst van { $name } veranderde van { $before } in { $after }.
observation-subprocessor-twice = { $name } staat twee keer op de lijst met dezelfde dienst, hetzelfde doel en dezelfde locatie.

## Aankondiging.

observation-notice-data-unknown = { $name } is { $days ->
    [one] één dag
   *[other] { $days } dagen
} voor het eerste gebruik aangekondigd; of dat genoeg is hangt af van de soort gegevens, en die noemt de lijst niet duidelijk.
observation-notice-dates-missing = Van { $name } ontbreekt de dag van aankondiging of van eerste gebruik, of die is niet te lezen.
observation-notice-enough = { $name } is aangekondigd op { $announced } en gebruikt vanaf { $used }: { $days ->
    [one] één dag
   *[other] { $days } dagen
}, waar er { $needed } nodig waren.
observation-notice-no-data = { $name } krijgt geen gegevens, dus geldt er geen termijn.
observation-notice-period-unknown = { $name } is aangekondigd op { $announced }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} voor het eerste gebruik; er is geen termijn bekend die op die dag gold.
observation-notice-period-unsure = { $name } is { $days ->
    [one] één dag
   *[other] { $days } dagen
} voor het eerste gebruik aangekondigd; het is niet zeker of toen { $shortest } of { $longest } dagen gold. Kijk in het eigen contract.
observation-notice-too-short = { $name } is aangekondigd op { $announced } en gebruikt vanaf { $used }: { $days ->
    [one] één dag
   *[other] { $days } dagen
}, waar er { $needed } nodig waren.
observation-used-before-announced = { $name } is gebruikt vanaf { $used }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} voor de aankondiging op { $announced }.

## Transparantierapporten.

observation-half-year-due-unknown = Er is geen rapport over { $half }; of het er al moest zijn is niet te zeggen zonder de dag waarop het bewijs is verzameld.
observation-half-year-merged = Eén rapport gaat over { $from } tot en met { $to }, waar elk halfjaar een eigen rapport vraagt.
observation-half-year-missing = Er is geen rapport over { $half }.
observation-half-year-not-due = Er is nog geen rapport over { $half }; het hoefde er nog niet te zijn toen het bewijs werd verzameld.
observation-half-year-twice = Het rapport over { $half } is er meer dan één keer.
observation-half-years-none = In { $from } tot en met { $to }, de periode waarover het bewijs gaat, ligt geen heel halfjaar.
observation-half-years-own-span = Het bewijs noemt geen periode; genomen zijn het eerste en het laatste halfjaar van de lijst zelf, { $from } tot en met { $to }. Een rapport dat daarvoor of daarna ontbreekt, is niet te zien.
observation-half-years-reported = Van { $from } tot en met { $to } { $number ->
    [one] is er een rapport over één halfjaar
   *[other] zijn er rapporten over { $number } halfjaren
}.
observation-half-years-after-list = De lijst houdt op voor { $from }, en op de dag van verzamelen hadden ook de rapporten tot en met { $to } er moeten zijn. Leg de periode vast waarover de lijst gaat, of voeg de latere toe.
observation-report-of-the-future = Het halfjaar { $half } was op { $collected }, de dag van verzamelen, nog niet voorbij.
observation-report-without-number = Geen regel van { $half } zegt hoeveel verzoeken er waren.
observation-report-before-end = Het rapport over { $half } zou op { $published } zijn verschenen, voordat dat halfjaar voorbij was.
observation-report-late = Het rapport over { $half } verscheen op { $published }, toen ook het halfjaar erna voorbij was.
observation-report-period-unclear = Een rij noemt { $period } als periode; dat is geen halfjaar.
observation-report-without-netherlands = Het rapport over { $half } heeft geen verzoeken uit Nederland.
observation-reports-in-columns = { $file } heeft halfjaren als kolommen en zegt niet van wie de rapporten zijn; er is een rij per rapport nodig.
observation-reports-of-several = De lijst heeft rapporten van { $number } leveranciers, en die wordt onderzocht is er niet bij.

## Connected Experiences.

observation-experience-2019-differs = Van { $name } zegt de lijst anders dan de pagina van de leverancier van juli 2019 of het een van de veertien was.
observation-experience-gone = { $name }, een van de veertien uit 2019, is er niet meer.
observation-experience-nearly = { $written } is hier niet bekend; de naam lijkt veel op { $name }.
observation-experience-new = { $name } is niet een van de veertien uit 2019{ $known ->
    [none] {""}
   *[other] {" "}(op de pagina van de leverancier sinds uiterlijk { $known })
}, en de lijst zegt niet of de centrale schakelaar het uitzet.
observation-experience-new-governed = { $name } is niet een van de veertien uit 2019{ $known ->
    [none] {""}
   *[other] {" "}(op de pagina van de leverancier sinds uiterlijk { $known })
}; de lijst zegt dat de centrale schakelaar het uitzet.
observation-experience-not-governed = De centrale schakelaar zet { $name } niet uit, zegt de lijst{ $known ->
    [fourteen] {": "}het is een van de veertien
   *[other] {""}
}.
observation-experience-not-tested = Dat de centrale schakelaar { $name } uitzet is niet getest, zegt de lijst.
observation-experience-twice = { $name } staat twee keer op de lijst.
observation-experiences-kept = { $number ->
    [one] Een van de veertien uit 2019 staat
   *[other] { $number } van de veertien uit 2019 staan
} op de lijst, en niets daar zegt dat de centrale schakelaar { $number ->
    [one] het
   *[other] ze
} niet uitzet.
