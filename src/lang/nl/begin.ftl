# Zinnen over het beginnen van een dossier op het scherm.

place-begin = Beginnen

ui-begin-title = geen dossier open
ui-begin-none-in = In { $dir } is geen dossier.
ui-begin-none-here = Hier is geen dossier.
ui-begin-new = Met Enter begint een audit: dat maakt een map met alles erin, en een sleutel voor jou als je er geen hebt.
ui-begin-prior = Een audit van een tweede jaar begint bij het dossier van vorig jaar: de teksten worden voorgesteld, en bevindingen en resterende risico’s komen mee. Het dossier van vorig jaar wordt gelezen en niet veranderd.
ui-begin-other = Een dossier dat er al is opent met `waarmerk MAP`. `waarmerk demo MAP` toont een hele audit.
ui-begin-prior-programme = zoals vorig jaar
ui-begin-from-prior = Eerst wordt het dossier van vorig jaar geverifieerd. Wat hier leeg blijft, komt daaruit.
ui-begin-makes-key = Voor { $log } wordt een sleutel gemaakt die op dit apparaat blijft: die ondertekent wat je doet.

ui-form-begin = Een audit beginnen
ui-field-prior = Dossier van vorig jaar
ui-field-programme = Werkprogramma
ui-field-client = Opdrachtgever
ui-field-supplier = Leverancier
ui-field-own-name = Je naam
ui-field-own-log = Jij, op dit apparaat
ui-fault-no-prior = Noem het dossier van vorig jaar, of kies een werkprogramma.
ui-job-begin = Het dossier wordt gemaakt
ui-said-begun = Het dossier is gemaakt.
