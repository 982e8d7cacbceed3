### What the check of settings saw.

## Values that count.

observation-settings-good = { $label } ({ $setting }) is { $found } ({ $meaning }), as it should be. { $origin ->
    [cloud-policy] Cloud Policy sets it.
   *[other] A policy sets it.
}
observation-settings-chosen = { $label } ({ $setting }) was chosen: { $found } ({ $meaning }). { $origin ->
    [cloud-policy] Cloud Policy sets it.
   *[other] A policy sets it.
}
observation-settings-bad = { $label } ({ $setting }) is { $found } ({ $meaning }); good is { $good }. { $origin ->
    [cloud-policy] Cloud Policy sets it.
   *[other] A policy sets it.
}
observation-settings-unclear = { $label } ({ $setting }) is set to something that the table of settings does not know: { $found }. Good is { $good }.
observation-settings-covered = { $label } ({ $setting }) is off, since this is off with it: { $by }.

## What is not set.

observation-settings-default-bad = { $label } ({ $setting }) is not set. What then applies: { $absent }. Good is { $good }.
observation-settings-default-good = { $label } ({ $setting }) is not set. What then applies is good: { $absent }.
observation-settings-default-open = { $label } ({ $setting }) is not set. What then applies depends on more: { $absent }. Needed: the value at { $place }.
observation-settings-object-lacks = This configures the product, and does not set { $label } ({ $setting }). What then applies: { $absent }. If another policy object or profile sets it, that one is needed.
observation-settings-set-elsewhere = { $label } ({ $setting }) is not set here; other evidence shows where it is.
observation-settings-not-shown = None of this evidence shows { $label } ({ $setting }). Needed: an export of { $place }, or a complete report of the policies that apply.
observation-settings-half-missing = This report lacks the half in which { $label } ({ $setting }) would stand. Needed: a report of machine and user, made with the rights of an administrator.
observation-settings-language = This report is in a language in which the name of { $label } ({ $setting }) is not known. Needed: an export of { $place }.
observation-settings-planned = This report is of a plan, not of what was applied; it says nothing of { $label } ({ $setting }).

## Weaker evidence, and what does not apply.

observation-settings-preference = { $label } ({ $setting }) is { $found } ({ $meaning }) as a preference only, which the user can change; good is { $good }. Needed: the value at { $place }.
observation-settings-mirror = { $label } ({ $setting }) is { $found } ({ $meaning }) in a key that is not that of the policy. Needed: the value at { $place }.
observation-settings-other-hive = { $label } ({ $setting }) is { $found } ({ $meaning }) in a hive in which it is not documented to count. Needed: the value at { $place }.
observation-settings-overridden = { $label } ({ $setting }) is { $found } ({ $meaning }) here, and something stronger sets it too.
observation-settings-cloud-differs = { $label } ({ $setting }) is { $found } ({ $meaning }) here by Group Policy, and good by Cloud Policy in other evidence. Needed: the key of Cloud Policy on this machine.
observation-settings-denied = { $label } ({ $setting }) is { $found } ({ $meaning }) in a policy object that does not apply.
observation-settings-disagree = Two pieces of evidence differ: { $label } ({ $setting }) is { $found } ({ $meaning }) here, and elsewhere { $other }.
observation-settings-legacy = { $value } has had no effect on Microsoft 365 Apps since version { $since }; it does not count.

## Conditions.

observation-settings-edition = { $label } ({ $setting }) is { $found }, which the edition { $edition } does not heed: there it is { $otherwise }.
observation-settings-edition-unknown = The edition of Windows is not shown. { $label } ({ $setting }) is { $found }, which only Enterprise, Education and Server heed; elsewhere it is { $otherwise }.
observation-settings-version-old = Office is version { $version } here, and heeds { $label } ({ $setting }) only since version { $since }.
observation-settings-version = Office is version { $version } here, and heeds { $label } ({ $setting }) since version { $since }.
observation-settings-version-unknown = The version of Office is not shown; it heeds { $label } ({ $setting }) since version { $since }.

## The evidence itself.

observation-settings-unknown = The table of settings has no { $setting }.
observation-settings-hive-unknown = A registry.pol does not say whether it is of the machine or the user; the keys alone were compared.
observation-settings-object = This shows what a policy object or profile sets, and not that it applies to a workplace.
observation-settings-none = This holds no settings.
observation-settings-unreadable = This is in no form of settings that is read, and was passed over. If it holds settings, an export or report in a form that is read is needed.
observation-settings-not-whole = This could not be read as a whole, and what is missing may matter. Needed: the complete file.
