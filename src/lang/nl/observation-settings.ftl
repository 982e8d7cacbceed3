### Wat de controle van instellingen zag.

## Waarden die tellen.

observation-settings-good = { $label } ({ $setting }) is { $found } ({ $meaning }), zoals het hoort. { $origin ->
    [cloud-policy] Cloud Policy stelt dit in.
   *[other] Een beleid stelt dit in.
}
observation-settings-chosen = { $label } ({ $setting }) is gekozen: { $found } ({ $meaning }). { $origin ->
    [cloud-policy] Cloud Policy stelt dit in.
   *[other] Een beleid stelt dit in.
}
observation-settings-bad = { $label } ({ $setting }) is { $found } ({ $meaning }); goed is { $good }. { $origin ->
    [cloud-policy] Cloud Policy stelt dit in.
   *[other] Een beleid stelt dit in.
}
observation-settings-unclear = { $label } ({ $setting }) staat op iets dat de tabel van instellingen niet kent: { $found }. Goed is { $good }.
observation-settings-covered = { $label } ({ $setting }) staat uit, want dit staat uit en neemt het mee: { $by }.

## Wat niet is ingesteld.

observation-settings-default-bad = { $label } ({ $setting }) is niet ingesteld. Wat dan geldt: { $absent }. Goed is { $good }.
observation-settings-default-good = { $label } ({ $setting }) is niet ingesteld. Wat dan geldt is goed: { $absent }.
observation-settings-default-open = { $label } ({ $setting }) is niet ingesteld. Wat dan geldt hangt van meer af: { $absent }. Nodig: de waarde op { $place }.
observation-settings-object-lacks = Dit stelt het product in, maar niet { $label } ({ $setting }). Wat dan geldt: { $absent }. Stelt een ander beleidsobject of profiel het in, dan is dat nodig.
observation-settings-set-elsewhere = { $label } ({ $setting }) is hier niet ingesteld; ander bewijs laat zien waar wel.
observation-settings-not-shown = Geen van deze bewijsstukken laat { $label } ({ $setting }) zien. Nodig: een export van { $place }, of een volledig rapport van het beleid dat geldt.
observation-settings-half-missing = In dit rapport ontbreekt de helft waarin { $label } ({ $setting }) zou staan. Nodig: een rapport van machine en gebruiker, gemaakt met de rechten van een beheerder.
observation-settings-language = Dit rapport is in een taal waarin de naam van { $label } ({ $setting }) niet bekend is. Nodig: een export van { $place }.
observation-settings-planned = Dit rapport gaat over een plan, niet over wat is toegepast; het zegt niets over { $label } ({ $setting }).

## Zwakker bewijs, en wat niet geldt.

observation-settings-preference = { $label } ({ $setting }) is { $found } ({ $meaning }), alleen als voorkeur, die de gebruiker kan wijzigen; goed is { $good }. Nodig: de waarde op { $place }.
observation-settings-mirror = { $label } ({ $setting }) is { $found } ({ $meaning }) in een sleutel die niet die van het beleid is. Nodig: de waarde op { $place }.
observation-settings-other-hive = { $label } ({ $setting }) is { $found } ({ $meaning }) in een deel van het register waar het volgens de documentatie niet telt. Nodig: de waarde op { $place }.
observation-settings-overridden = { $label } ({ $setting }) is hier { $found } ({ $meaning }), en iets sterkers stelt het ook in.
observation-settings-cloud-differs = { $label } ({ $setting }) is hier { $found } ({ $meaning }) door Group Policy, en goed door Cloud Policy in ander bewijs. Nodig: de sleutel van Cloud Policy op deze machine.
observation-settings-denied = { $label } ({ $setting }) is { $found } ({ $meaning }) in een beleidsobject dat niet geldt.
observation-settings-disagree = Twee bewijsstukken verschillen: { $label } ({ $setting }) is hier { $found } ({ $meaning }), en elders { $other }.
observation-settings-legacy = { $value } heeft sinds versie { $since } geen effect meer op Microsoft 365 Apps; het telt niet.

## Voorwaarden.

observation-settings-edition = { $label } ({ $setting }) is { $found }, en daar houdt de editie { $edition } zich niet aan: daar is het { $otherwise }.
observation-settings-edition-unknown = De editie van Windows blijkt niet. { $label } ({ $setting }) is { $found }, en daar houden alleen Enterprise, Education en Server zich aan; elders is het { $otherwise }.
observation-settings-version-old = Office is hier versie { $version }, en houdt zich pas sinds versie { $since } aan { $label } ({ $setting }).
observation-settings-version = Office is hier versie { $version }, en houdt zich sinds versie { $since } aan { $label } ({ $setting }).
observation-settings-version-unknown = De versie van Office blijkt niet; Office houdt zich sinds versie { $since } aan { $label } ({ $setting }).

## Het bewijs zelf.

observation-settings-unknown = De tabel van instellingen heeft geen { $setting }.
observation-settings-hive-unknown = Een registry.pol zegt niet of hij over de machine of de gebruiker gaat; alleen de sleutels zijn vergeleken.
observation-settings-object = Dit laat zien wat een beleidsobject of profiel instelt, en niet dat het op een werkplek geldt.
observation-settings-none = Dit bevat geen instellingen.
observation-settings-unreadable = Dit heeft geen vorm van instellingen die gelezen wordt, en is overgeslagen. Bevat het instellingen, dan is een export of rapport nodig in een vorm die gelezen wordt.
observation-settings-not-whole = Dit kon niet in zijn geheel worden gelezen, en wat ontbreekt kan ertoe doen. Nodig: het volledige bestand.
