# Sentences about beginning a dossier on the screen.

place-begin = Beginning

ui-begin-title = no dossier open
ui-begin-none-in = There is no dossier in { $dir }.
ui-begin-none-here = There is no dossier here.
ui-begin-new = Enter begins an audit: it makes a folder with everything in it, and a key for you if you have none.
ui-begin-prior = An audit of a second year starts from last year’s dossier: its texts are proposed, and its findings and remaining risks come along. Last year’s dossier is read, and not changed.
ui-begin-other = A dossier that is there already opens with `waarmerk FOLDER`. `waarmerk demo FOLDER` shows a whole audit.
ui-begin-prior-programme = as last year
ui-begin-from-prior = Last year’s dossier is verified first. What is left empty here is taken from it.
ui-begin-makes-key = A key is made for { $log }, and stays on this device: it signs what you do.

ui-form-begin = Begin an audit
ui-field-prior = Last year’s dossier
ui-field-programme = Programme
ui-field-client = Client
ui-field-supplier = Supplier
ui-field-own-name = Your name
ui-field-own-log = You, on this device
ui-fault-no-prior = Name last year’s dossier, or choose a programme.
ui-job-begin = Making the dossier
ui-said-begun = The dossier is made.
