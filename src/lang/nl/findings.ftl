### Wat er van bevindingen en risico's geworden is: dezelfde woorden op de opdrachtregel en op het scherm.

measures-none = Hiertegen staat geen toezegging in het werkprogramma.
measures-met = { $met } van { $all ->
    [one] { $all } maatregel
   *[other] { $all } maatregelen
} nageleefd
measures-open = { $count } nog niet getoetst

residual-unrated = nog niet gewogen
residual-conflict = twee versies naast elkaar
residual-high = door niemand aanvaard, en hoog
residual-open = door niemand aanvaard
residual-accepted = { $owner }, tot { $until }
residual-expired = { $owner }, verlopen op { $until }

finding-rated = { $level } (kans { $likelihood }, gevolg { $impact })
finding-repeat = keert terug, eerst vastgelegd in { $year }
finding-earlier = uit een eerdere audit, vastgelegd in { $year }
finding-follow-up-due = dit jaar nog niet opgevolgd
finding-overdue = te laat
finding-seen-in = gezien in { $evidence }
finding-left-until = tot { $until }
finding-left-with-risks = zolang wat van haar risico's resteert is aanvaard
finding-replaced-by = door { $label }
finding-year = { $audit }, { $label }: { $level }, { $status }
finding-repeats = keert terug: { $label }

hearing-asked = gevraagd op { $day }
hearing-asked-of = gevraagd op { $day } aan { $of }
hearing-awaited = reactie verwacht voor { $day }
hearing-received = reactie ontvangen op { $day }
hearing-not-received = op { $day } geen reactie ontvangen

history-line = { $when }: { $what }, { $who }

matrix-legend = Kans omlaag, gevolg naar rechts.  { $marks }
