### The published summary.

## The whole document.

report-subtitle = Public summary { $name }
report-subject = Summary of the audit of the commitments of { $supplier }: { $title }
report-keywords = audit, commitments, findings
report-attachment = The content of this summary for machines, in Dutch and in English
report-page-of = Page { $page } of { $pages }
report-note-number = Note { $number }
report-contents = Contents
report-notes = Notes

## The first page.

report-demonstration = Demonstration
report-demonstration-text = Assignment, people, evidence and outcomes are invented. This document says nothing about any real service, supplier or organisation.
report-fact-audit = Audit
report-fact-client = Client
report-fact-period = Period
report-fact-auditor = Auditor
report-fact-addressees = Addressed to
report-fact-reference = Reference and date
report-fact-date = Date
report-fact-signed = signatures
report-from-to = { $from } to { $to }
report-published-on = published on { $date }
report-supersedes = Supersedes
report-supersedes-name = summary { $name }
report-assurance-limited = limited assurance
report-assurance-reasonable = reasonable assurance
report-result = Result
report-result-caption = Commitments by area and outcome.
report-others-are = Other: { $list }.
report-area = Area
report-commitments = Commitments
report-others = other
report-total = Total

## What the audit was and was not.

report-about = What this audit was and was not
report-assignment = Assignment
report-scope = Examined
report-out-of-scope = Not examined
report-method = Method
report-limitations = Limitations
report-users = Users concerned
report-criteria = Criteria
report-criteria-text = The commitments in the audit programme ‘{ $title }’, version { $version }.

## Risks.

report-risks = Risks before and after
report-risks-intro = For each risk this shows how high it was before there were measures, which measures the source names, how the commitments against it came out, and how high the auditor rates it now.
report-risks-caption = Risk register
report-risks-below = Height: likelihood times impact, each low, medium or high. The explanation of each rating stands under ‘Residual risks’.
report-nr = No.
report-risk-measures = Risk, and the measures that the source names
report-before = Before
report-mitigation = Commitments against it
report-after = After
report-accepted = Rest accepted
report-no-measures = The source names no measure.
report-no-commitments = none
report-no-rating = no public rating
report-accepted-by = { $owner }, until { $until }
report-accepted-expired = { $owner }, expired on { $until }
report-not-accepted = –
report-matrix-caption = Risks by likelihood and impact
report-matrix-axes = likelihood (up) and impact (to the right)
report-matrix-cell = likelihood { $likelihood } and impact { $impact }: risk { $risks }
report-matrix-empty = no risk with a public rating
report-rated = { $level } (likelihood { $likelihood }, impact { $impact })
report-residual = Residual risks
report-risk-nr = Risk { $nr }
report-remains = Now: { $rating }.
report-residual-accepted = Accepted by { $owner }, until { $until }.
report-residual-expired = Was accepted by { $owner }; that acceptance expired on { $until }.
report-residual-open = No public acceptance of what remains.
report-year-on-year = Changes since last year
report-year-on-year-intro = Last year’s audit spoke about the period from { $from } up to and including { $to }. Verdicts of this year are this year’s own; here they stand beside last year’s.
report-year-on-year-publication = Its summary is { $name } of { $date }; the digests of its files stand in the data attached to this document.
report-year-on-year-caption = Commitments with another verdict or another criterion than last year
report-commitment = Commitment
report-last-year = Last year
report-this-year = This year
report-why = Why
report-criterion-changed = The criterion or the procedures were changed since last year.
report-year-on-year-same = { $count ->
    [one] One commitment has
   *[other] { $count } commitments have
} the same criterion and the same verdict as last year.
report-year-on-year-new = { $count ->
    [one] One commitment is
   *[other] { $count } commitments are
} new in the programme: 
report-year-on-year-dropped = No longer in the programme: { $list }.

## Promises with a date.

report-promises = Commitments with a date
report-promises-intro = The promised date against the status as of { $date }.
report-promises-caption = Promised, and status as of { $date }
report-promise = Commitment
report-status = Status
report-due-date = Due
report-due-passed = term has passed
report-due-ahead = term has not passed yet
report-timeline-report = report date { $date }
report-timeline-caption = Promised dates on a line of time

## Commitments.

report-by-area = Commitments by area
report-by-area-intro = Design, existence and operating effectiveness were judged apart. Not every commitment is equally strong: an expectation that does not come true, or advice that is not followed, is no breach of the contract. This table says for each kind what it means that it was not met.
report-standings-caption = Kinds of commitment
report-standing = Kind
report-standing-means = If it was not met
report-number = Number
report-outcome = Outcome
report-no-verdict = no published verdict
report-no-verdict-meaning = There is no reviewed verdict, or it is not public.
report-in-source = In the source
report-since = since { $since }
report-due = due { $date }
report-against-risks = { $count ->
    [one] risk { $risks }
   *[other] risks { $risks }
}
report-depends = Depends on
report-evidence = Evidence
report-evidence-withheld = { $count ->
    [one] { $count } piece withheld
   *[other] { $count } pieces withheld
} (Woo { $grounds })
report-evidence-unnamed = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}, not named
report-evidence-more = { $count ->
    [one] { $count } more piece
   *[other] { $count } more pieces
}, not named

## Findings.

report-findings = Findings
report-findings-intro = { $count ->
    [one] The following finding is public.
   *[other] The following { $count } findings are public.
} The response of the party concerned is given where it was received and is public.
report-findings-none = No findings are public.
report-finding-on = On
report-finding-risks = Risks
report-finding-first = First raised
report-finding-repeat = { $day }; was resolved, and came back
report-finding-verified = Verified in
report-finding-until = Accepted until
report-finding-by = Superseded by
report-finding-hearing = Other side
report-history-years = Earlier years
report-history-ratings = Rating over time
report-history-statuses = Follow-up over time
report-rating = Rating
report-owner = Owner
report-follow-up-status = Follow-up
report-field-criterion = Criterion
report-field-condition = Condition
report-field-cause = Cause
report-field-effect = Effect
report-field-recommendation = Recommendation
report-field-response = Response
report-field-action = Action
report-response-of = Response of the party concerned
report-status-open = open
report-status-in-progress = in progress
report-status-resolved-verified = resolved and verified
report-status-resolved-not-verified = resolved according to the owner, not verified
report-status-risk-accepted = risk accepted
report-status-superseded = superseded by a later finding

## Measures.

report-measures = Measures
report-measures-intro = What the supplier does and what organisations do themselves, with the outcome.
report-measures-caption = Measures of the supplier and of the organisations
report-measures-none = None.
report-question = Question
report-supplier = Supplier
report-organisations = Organisations

## Gaps, and the grounds of the Woo.

report-gap-area = The conclusion on this area is not public.
report-gap-verdicts = The verdicts on this commitment are not public.
report-gap-conclusion = The conclusion on this commitment is not public.
report-gap-finding = This finding is not public.
report-gap-history = The history of this finding is not public.
report-gap-field = { $field }: not public.
report-gap-reason = The reason of this rating is not public.
report-gap-member = The name of this member of the audit team is not public.
report-gap-short = not public (Woo { $ground })
woo-511a = Open Government Act (Woo), article 5.1, first paragraph, under a (unity of the Crown)
woo-511b = Open Government Act (Woo), article 5.1, first paragraph, under b (security of the State)
woo-511c = Open Government Act (Woo), article 5.1, first paragraph, under c (business and manufacturing data given in confidence)
woo-511d = Open Government Act (Woo), article 5.1, first paragraph, under d (special categories of personal data)
woo-511e = Open Government Act (Woo), article 5.1, first paragraph, under e (identification numbers)
woo-512a = Open Government Act (Woo), article 5.1, second paragraph, under a (relations with other countries and organisations)
woo-512b = Open Government Act (Woo), article 5.1, second paragraph, under b (economic or financial interests)
woo-512c = Open Government Act (Woo), article 5.1, second paragraph, under c (investigation and prosecution of criminal offences)
woo-512d = Open Government Act (Woo), article 5.1, second paragraph, under d (inspection, control and supervision)
woo-512e = Open Government Act (Woo), article 5.1, second paragraph, under e (personal privacy)
woo-512f = Open Government Act (Woo), article 5.1, second paragraph, under f (other business and manufacturing data)
woo-512g = Open Government Act (Woo), article 5.1, second paragraph, under g (protection of the environment)
woo-512h = Open Government Act (Woo), article 5.1, second paragraph, under h (security of persons and companies, prevention of sabotage)
woo-512i = Open Government Act (Woo), article 5.1, second paragraph, under i (proper functioning of the State and other public bodies)
woo-515 = Open Government Act (Woo), article 5.1, fifth paragraph (disproportionate disadvantage)
woo-52 = Open Government Act (Woo), article 5.2 (personal policy views in internal deliberation)

## The account.

report-account = Account
report-client-duties = Responsibilities of the client and the supplier
report-client-duties-text = { $client } is responsible for the choice of the commitments that were examined and for publishing this summary. { $supplier } is responsible for keeping its own commitments, and for the accuracy and completeness of what it provided. Organisations that use the service are responsible for the measures that they take themselves.
report-auditor-duties = Responsibilities of the auditor
report-auditor-duties-text = { $auditor } planned and performed the audit so as to obtain sufficient appropriate evidence for the conclusions in this summary. The conclusions are the auditor’s; no result of an automated check was adopted without the auditor’s judgement. The summary is drawn from the audit file and does not take the place of the full report.
report-standard = Standard and level of assurance
report-standard-text = The form of this summary is taken from ISAE 3000 (Revised) and NOREA Guideline 3000D for direct engagements. Which standard applies to the engagement itself is stated in the assignment.
report-standard-limited = The conclusions give limited assurance. The procedures then vary in nature and timing from those for reasonable assurance and are less in extent; the assurance obtained is substantially lower.
report-standard-reasonable = The conclusions give reasonable assurance. That is a high but not an absolute level of assurance: a material deviation may still go undetected.
report-standard-none = The level of assurance was not recorded.
report-quality = Quality and independence
report-quality-text = The auditor applies the system of quality management and the independence requirements of the professional body concerned, and is responsible for the statement about them in the report.
report-users-intended = Intended users
report-users-intended-text = This summary is meant for { $client }, for the government organisations that use the services examined, and for anyone with an interest in them. It does not replace the risk assessment that an organisation has to make itself.
report-review = Review of the work
report-review-text = Of the { $papers } working papers, one for each commitment, { $accepted } were reviewed and accepted exactly as they stand. People who worked on the accepted papers: { $preparers }; people who accepted them: { $reviewers }. Only accepted papers contribute to this summary.
report-waiver = Review of own work
report-waiver-text = In this audit own work could be accepted. Number of working papers where that was done: { $count }. The reason on record:
report-team = Members of the audit team who are named:
report-evidence-text = The file holds { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}; { $accepted } were found suitable. Named in public: { $public }. What is public is name and digest, not the content.
report-evidence-caption = Evidence that is named
report-name = Name
report-size = Size
report-digest = SHA-256
report-sources = Sources
report-sources-intro = The commitments were read out of these sources, in the programme’s own words. What does not agree within a source was not mended silently.
report-anomalies = What does not agree within this source:
report-follow-up = Follow-up
report-limitations-general = Limitations of any examination
report-limitations-text =
    Besides the limitations of this engagement, which stand under ‘What this audit was and was not’, the following holds. An audit rests on samples and on what was shown; a deviation may go undetected. The verdicts hold for the period of the audit and say nothing of later.

    ‘Not established’ means that the situation did not occur or could not be observed. It is no verdict that the commitment was kept, nor that it was not. Only what was chosen to be public is here; where a ground is given, something was left out in that place.

## Verification and signatures.

report-verify = How to verify this document
report-verify-intro = Anyone can verify this summary. No program of the auditor’s is needed; the three commands below use tools that are generally available. Run them in the folder of the published files. The file ‘root.pem’ is the certificate that you trust yourself.
report-verify-pdfsig = The signatures in this document:
report-verify-openssl = The signature on the data for machines:
report-verify-sha256 = The data for machines, which this document also carries as an attachment (‘pdfdetach -saveall’ takes it out):
report-verify-digest = The last command has to give exactly this:
report-verify-waarmerk = Whoever has Waarmerk verifies all of it at once:
report-checkpoint = The seal of the evidence
report-checkpoint-text = This seal pins all pieces of evidence, working papers and logs as they were when this summary was made, without showing anything of their content. Later it can be shown of a single piece that it was among them, unchanged.
report-dossier = The dossier that it belongs to:
report-generator = Made with { $generator }.
report-seal = What a seal does not prove
report-seal-complete = That the evidence was complete. A seal pins what was in the file, not what should have been in it.
report-seal-honest = That the evidence was collected honestly and correctly, or that the conclusions follow from it. That is the judgement of people.
report-seal-who = Who signed, if the signer made the certificate. Only a certificate of a party that you trust ties a signature to a person or an organisation.
report-seal-time = When it was signed, if no timestamp of a third party is with it.
report-signatures = Signatures
report-signatures-text = A signature is put only after this summary has been made again from the file, gave the same bytes, and was accepted.
report-sign-auditor = For the auditor
report-sign-publisher = For the publisher
report-sign-archive = Timestamp for the archive
report-place = Place
report-legend = Marks
report-verdict = Verdict
report-meaning = Meaning
