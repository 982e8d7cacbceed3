### What became of findings and risks: the same words on the command line and on the screen.

measures-none = The programme has no commitment against it.
measures-met = { $met } of { $all ->
    [one] { $all } measure
   *[other] { $all } measures
} met
measures-open = { $count } not tested yet

residual-unrated = not rated yet
residual-conflict = two versions side by side
residual-high = accepted by nobody, and high
residual-open = accepted by nobody
residual-accepted = { $owner }, until { $until }
residual-expired = { $owner }, expired on { $until }

finding-rated = { $level } (likelihood { $likelihood }, impact { $impact })
finding-repeat = repeat, first raised in { $year }
finding-earlier = from an earlier audit, raised in { $year }
finding-follow-up-due = not followed up this year
finding-overdue = late
finding-seen-in = seen in { $evidence }
finding-left-until = until { $until }
finding-left-with-risks = as long as what remains of its risks is accepted
finding-replaced-by = by { $label }
finding-year = { $audit }, { $label }: { $level }, { $status }
finding-repeats = repeats { $label }

hearing-asked = asked on { $day }
hearing-asked-of = asked of { $of } on { $day }
hearing-awaited = response expected by { $day }
hearing-received = response received on { $day }
hearing-not-received = no response received by { $day }

history-line = { $when }: { $what }, { $who }

matrix-legend = Likelihood down, impact across.  { $marks }
