# From all logs of a dossier: the texts that a summary must hold, and those that it must not.
#
# jq -rn --arg language nl --arg list holds|lacks -f chosen.jq log/*.jsonl
#
# With `--arg list checks`: a line for each test by program that it must tell of, and no other.
#
# Derived from the events alone, by the rule: nothing is public unless chosen; sections of the report are written for it.

def kind($name): map(select(.event | has($name)) | . + {said: .event[$name]});

# The newest value of each key, by the order of the events.
def newest(by): reduce .[] as $event ({}; .[$event | by] = $event) | [.[]];

[inputs | select(.event?)
  | {id: ((input_filename | split("/")[-1] | rtrimstr(".jsonl")) + "/" + (.seq | tostring)), lam, event}]
| sort_by([.lam, .id]) as $events

| ($events | kind("publicity-chosen") | newest(.said.item | tojson)
    | map(select(.said.publicity == "public") | .said.item | tojson)) as $public
| def chosen(item): (item | tojson) as $item | $public | index([$item]) != null;

($events | kind("text-written")) as $texts
| ($texts | newest([.said.subject, .said.language] | tojson)
    | map(.said | select(
        (.subject | has("section"))
        or (chosen({text: .subject})
            and ((.subject | has("finding") | not) or chosen({finding: .subject.finding[0]})))))) as $standing

| ($events | kind("finding-raised") + kind("finding-changed")
    | map({finding: (.said.finding // .id), title: .said.details.title, id, lam})) as $titles
| ($titles | reduce .[] as $title ({}; .[$title.finding] = $title) | [.[]] | map(select(chosen({finding: .finding})) | .title)) as $open_titles

| ($events | kind("evidence-attached")) as $evidence
| ($evidence | map(select(chosen({evidence: .id})) | .said.bytes.name)) as $open_names

# What checks came to: the newest observation of each procedure, and what was made of it last.
| ($events | kind("observed") | newest([.said.seen.procedure.commitment, .said.seen.procedure.procedure] | tojson)) as $observed
| ($events | kind("observation-appraised") | reduce .[] as $it ({}; .[$it.said.observation] = $it.said.appraisal)) as $appraised
| ($observed | map(. + {told: (chosen({checks: .said.seen.procedure.commitment}) and chosen({verdicts: .said.seen.procedure.commitment}))})) as $observed
| ($observed | map(select(.told) | $appraised[.id] | objects | .overruled["for-readers"] // empty)) as $readers
| ($appraised | [.[] | objects | .overruled.reason]) as $noted

# A text may have several lines, and points at things as [[E-12 p. 4]], which readers see in words: each line is looked for
# by itself, and so is what stands between such pointers.
| def lines: split("\n")[] | splits("\\[\\[[^\\]]*\\]\\]") | select(test("\\S"));

([$standing[] | .text] + [$open_titles[] | .nl, .en] + $open_names + [$readers[] | .nl, .en]) as $anywhere
| if $list == "checks" then
    $observed[] | select(.told)
    | [.said.seen.procedure.commitment, .said.seen.procedure.procedure, .said.label, .said.seen.outcome, (.said.seen.examined | length),
       ($appraised[.id] | if type == "object" then "overruled" else . end)] | tojson
  elif $list == "holds" then
    [($readers[] | .[$language]), ($standing[] | select(.language == $language) | .text), ($open_titles[] | .[$language]), $open_names[]] | map(lines) | unique[]
  else
    # What is short enough to stand in some other sentence proves nothing.
    [$noted[], ($texts[] | .said.text), ($titles[] | .title | .nl, .en), ($evidence[] | .said | .details.note // empty, .details.source // empty)]
    | map(lines | select(length >= 24))
    | . + ($evidence | map(.said.bytes.name | select(length >= 8)))
    | . + ($observed | map(.said.seen.details[]? | .values.found // empty | select(length >= 8)))
    | . + ($events | kind("term-guarded") | map(.said.term))
    | unique
    | map(. as $text | select(any($anywhere[]; contains($text)) | not))[]
  end
