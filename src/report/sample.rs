//! A made-up publication that holds every kind of block, for tests.

use crate::{
    audit::Language,
    report::document::{
        Align, Attachment, Block, Callout, Cell, Code, Column, Document, Fact, Figure, Gap, Heading, Ink, Inline,
        Inlines, Level, List, Mark, Note, Paragraph, Quote, Relationship, Row, Running, Shape, SignatureField,
        SignaturePlace, TEXT_WIDTH, Table, TitleBlock, Tone, Width,
    },
};

struct Words(Language);

impl Words {
    fn t(&self, nl: &str, en: &str) -> String {
        match self.0 {
            Language::Nl => nl.to_owned(),
            Language::En => en.to_owned(),
        }
    }

    fn p(&self, nl: &str, en: &str) -> Block {
        Block::paragraph(self.t(nl, en))
    }

    fn fact(&self, nl: &str, en: &str, value: impl Into<Inlines>) -> Fact {
        Fact { name: self.t(nl, en), value: value.into() }
    }

    fn heading(&self, level: Level, nl: &str, en: &str, anchor: &str) -> Block {
        Block::Heading(Heading { level, text: self.t(nl, en), anchor: Some(anchor.to_owned()) })
    }

    fn verdict(&self, mark: Mark) -> Inline {
        let word = match mark {
            Mark::Met => self.t("nagekomen", "met"),
            Mark::NotMet => self.t("niet nagekomen", "not met"),
            Mark::Partly => self.t("deels nagekomen", "partly met"),
            Mark::NotEstablished => self.t("niet vast te stellen", "not established"),
            Mark::NotTested => self.t("niet getoetst", "not tested"),
            Mark::NotApplicable => self.t("niet van toepassing", "not applicable"),
            Mark::Open => self.t("open", "open"),
        };
        Inline::Verdict { mark, word }
    }
}

/// Returns the publication.
pub fn document(language: Language) -> Document {
    let w = Words(language);
    let mut blocks = first_page(&w);
    blocks.extend(contents_and_risks(&w));
    blocks.extend(commitments(&w));
    blocks.extend(findings(&w));
    blocks.extend(closing(&w));
    let date = "2026-11-21T10:02:11Z".parse().unwrap();
    Document {
        language,
        title: w.t(
            "Jaarlijkse audit Microsoft 365 – openbare samenvatting",
            "Annual audit of Microsoft 365 – public summary",
        ),
        subject: w.t("Samenvatting van de audit op de toezeggingen", "Summary of the audit of the commitments"),
        author: "Voorbeeld Auditors B.V.".to_owned(),
        reference: "2026-1".to_owned(),
        keywords: vec!["audit".to_owned(), "privacy".to_owned(), "Microsoft 365".to_owned()],
        date,
        id: *b"0123456789abcdef",
        running: Running {
            header: w.t("Jaarlijkse audit Microsoft 365", "Annual audit of Microsoft 365"),
            footer: w.t("Referentie 2026-1 · 21 november 2026", "Reference 2026-1 · 21 November 2026"),
            page_of: w.t("Pagina {page} van {pages}", "Page {page} of {pages}"),
            note: w.t("Noot {number}", "Note {number}"),
        },
        mark: Some(w.t("DEMONSTRATIE", "DEMONSTRATION")),
        blocks,
        attachments: vec![Attachment {
            name: "summary.json".to_owned(),
            media_type: "application/json".to_owned(),
            description: w.t("De samenvatting voor machines", "The summary for machines"),
            relationship: Relationship::Data,
            bytes: b"{\"format\":1}\n".to_vec(),
            modified: date,
        }],
        signature_fields: vec![
            field("auditor", &w.t("Handtekening van de auditor", "Signature of the auditor")),
            field("publisher", &w.t("Handtekening van de uitgever", "Signature of the publisher")),
            field("archive", &w.t("Tijdstempel van het archief", "Timestamp of the archive")),
        ],
    }
}

fn field(name: &str, label: &str) -> SignatureField {
    SignatureField { name: name.to_owned(), label: label.to_owned() }
}

fn first_page(w: &Words) -> Vec<Block> {
    let area = |nl: &str, en: &str, counts: [u32; 5]| Row {
        cells: [Cell::heading(w.t(nl, en))]
            .into_iter()
            .chain(counts.iter().map(|count| Cell::new(if *count == 0 { "–".to_owned() } else { count.to_string() })))
            .collect(),
        emphasis: false,
    };
    let head = |mark: Mark| Cell::new(w.verdict(mark));
    let number = Column { width: Width::Auto, align: Align::End };
    vec![
        Block::Title(TitleBlock {
            publisher: Some(w.t("Strategisch Leveranciersmanagement Rijk", "Strategic Vendor Management, Dutch government")),
            title: w.t("Jaarlijkse audit Microsoft 365", "Annual audit of Microsoft 365"),
            subtitle: Some(w.t("Openbare samenvatting over 2026", "Public summary for 2026")),
            facts: vec![
                w.fact("Periode", "Period", w.t("1 januari 2026 tot en met 31 december 2026", "1 January 2026 to 31 December 2026")),
                w.fact("Referentie", "Reference", "2026-1"),
                w.fact("Versie", "Version", "1.0"),
                w.fact("Datum", "Date", w.t("21 november 2026", "21 November 2026")),
                w.fact("Bestemd voor", "Addressees", w.t("Afnemers binnen de Rijksoverheid", "Customers within central government")),
                w.fact("Ondertekend door", "Signed by", "Anna de Vries RE, Bram Jansen"),
            ],
        }),
        w.heading(Level::One, "Resultaat", "Result", "result"),
        Block::Paragraph(Paragraph {
            tone: Tone::Lead,
            content: w.t(
                "Over de periode heeft Microsoft 49 van de 62 getoetste toezeggingen aantoonbaar nagekomen. Zeven zijn deels nagekomen, vier niet, en van twee kon het niet worden vastgesteld.",
                "Over the period Microsoft demonstrably met 49 of the 62 commitments that were tested. Seven were met in part, four were not met, and of two it could not be established.",
            ).into(),
        }),
        Block::Table(Table {
            caption: Some(w.t("Toezeggingen per gebied", "Commitments by area").into()),
            columns: vec![Column { width: Width::Share(1.0), align: Align::Start }, number, number, number, number, number],
            head: vec![Row {
                cells: vec![
                    Cell::new(w.t("Gebied", "Area")),
                    Cell::new(w.t("Getoetst", "Tested")),
                    head(Mark::Met), head(Mark::Partly), head(Mark::NotMet), head(Mark::NotEstablished),
                ],
                emphasis: false,
            }],
            rows: vec![
                area("Doelbinding", "Purpose limitation", [3, 3, 0, 0, 0]),
                area("Geen profilering, geen reclame", "No profiling, no advertising", [5, 4, 1, 0, 0]),
                area("Rol en verbonden diensten", "Role and connected experiences", [4, 2, 1, 1, 0]),
                area("Diagnostische gegevens", "Diagnostic data", [24, 20, 2, 1, 1]),
                area("Subverwerkers", "Subprocessors", [9, 7, 1, 1, 0]),
                area("EU-gegevensgrens", "EU Data Boundary", [5, 4, 0, 0, 1]),
                area("Maatregelen bij de afnemer", "Customer-side measures", [12, 9, 2, 1, 0]),
                Row { emphasis: true, ..area("Totaal", "Total", [62, 49, 7, 4, 2]) },
            ],
        }),
    ]
}

fn contents_and_risks(w: &Words) -> Vec<Block> {
    let row = |number: &str, nl: &str, en: &str, before: &str, after: &str| Row {
        cells: vec![Cell::heading(number), Cell::new(w.t(nl, en)), Cell::new(before), Cell::new(after)],
        emphasis: false,
    };
    let (high, medium, low) = (w.t("hoog", "high"), w.t("midden", "medium"), w.t("laag", "low"));
    vec![
        w.heading(Level::One, "Wat deze audit was en niet was", "What this audit was and was not", "scope"),
        Block::List(List {
            numbered: false,
            items: vec![
                vec![w.p("Onderzocht zijn de toezeggingen uit de raamovereenkomst en de openbare maatregelen.", "Examined were the commitments of the framework agreement and the published measures.")],
                vec![w.p("Niet onderzocht is wat zich in de datacentra van de leverancier afspeelt; waarnemingen aan de kant van de afnemer kunnen dat niet aantonen.", "Not examined is what happens inside the supplier's data centres; observations at the customer's side cannot show it."),
                    Block::List(List { numbered: true, items: vec![
                        vec![w.p("Verkeer is opgevangen bij drie instellingen.", "Traffic was captured at three organisations.")],
                        vec![w.p("Documentatie is gelezen zoals die op de peildatum gold.", "Documentation was read as it stood on the reference date.")],
                    ]})],
                vec![Block::paragraph(vec![
                    Inline::Text(w.t("De methode staat in ", "The method is described in ")),
                    Inline::Link { to: "method".to_owned(), text: w.t("Verantwoording", "How it was done") },
                    Inline::Text(w.t(" en volgt NOREA-richtlijn 3000", " and follows NOREA directive 3000")),
                    Inline::Note("norea".to_owned()),
                    Inline::Text(".".to_owned()),
                ])],
            ],
        }),
        Block::PageBreak,
        Block::Heading(Heading { level: Level::One, text: w.t("Inhoud", "Contents"), anchor: None }),
        Block::Contents { depth: Level::Two },
        Block::PageBreak,
        w.heading(Level::One, "Risico's", "Risks", "risks"),
        w.p("De risico's zijn gewogen voor en na de maatregelen die de audit heeft getoetst.", "The risks were weighed before and after the measures that the audit tested."),
        matrix(w),
        Block::Table(Table {
            caption: Some(w.t("Risicoregister", "Risk register").into()),
            columns: vec![
                Column { width: Width::Auto, align: Align::End },
                Column { width: Width::Share(1.0), align: Align::Start },
                Column { width: Width::Auto, align: Align::Start },
                Column { width: Width::Auto, align: Align::Start },
            ],
            head: vec![Row {
                cells: vec![Cell::new("Nr."), Cell::new(w.t("Risico", "Risk")), Cell::new(w.t("Voor", "Before")), Cell::new(w.t("Na", "After"))],
                emphasis: false,
            }],
            rows: vec![
                row("1", "Verlies van controle over het gebruik van persoonsgegevens voor eigen doelen van de leverancier", "Loss of control over the use of personal data for the supplier's own purposes", &high, &low),
                row("2", "Heridentificatie van gebruikers uit diagnostische gegevens", "Re-identification of users from diagnostic data", &high, &medium),
                row("3", "Toegang door autoriteiten van derde landen", "Access by authorities of third countries", &medium, &medium),
                row("4", "Onvoldoende inzage voor betrokkenen", "Insufficient access for data subjects", &medium, &low),
            ],
        }),
        w.heading(Level::Two, "Toezeggingen in de tijd", "Promises by date", "timeline"),
        timeline(w),
    ]
}

fn matrix(w: &Words) -> Block {
    let mut shapes = Vec::new();
    let words = [w.t("laag", "low"), w.t("midden", "medium"), w.t("hoog", "high")];
    let inks = [Ink::Ground, Ink::GroundMedium, Ink::GroundStrong];
    for (row, (down, likelihood)) in [0.0, 34.0, 68.0].into_iter().zip(words.iter().rev()).enumerate() {
        for (column, right) in [90.0, 160.0, 230.0].into_iter().enumerate() {
            shapes.push(Shape::Rectangle {
                x: right,
                y: down,
                width: 70.0,
                height: 34.0,
                fill: Some(inks[usize::midpoint(2 - row, column)]),
                border: Some(Ink::White),
            });
        }
        shapes.push(label(82.0, down + 20.0, Align::End, likelihood));
    }
    for (middle, impact) in [125.0, 195.0, 265.0].into_iter().zip(&words) {
        shapes.push(label(middle, 116.0, Align::Middle, impact));
    }
    shapes.push(label(0.0, 20.0, Align::Start, &w.t("Kans", "Likelihood")));
    shapes.push(label(195.0, 132.0, Align::Middle, "Impact"));
    for (x, y, text) in [(265.0, 20.0, "1, 2"), (195.0, 54.0, "3, 4")] {
        shapes.push(Shape::Text {
            x,
            y,
            size: 10.0,
            strong: true,
            align: Align::Middle,
            ink: Ink::Text,
            text: text.to_owned(),
        });
    }
    Block::Figure(Figure {
        alt: w.t("Matrix van kans en impact vóór maatregelen: risico 1 en 2 staan op hoge kans en hoge impact, risico 3 en 4 op midden en midden.", "Matrix of likelihood and impact before measures: risks 1 and 2 are at high likelihood and high impact, risks 3 and 4 at medium and medium."),
        caption: Some(w.t("Figuur 1. Risico's vóór maatregelen.", "Figure 1. Risks before measures.").into()),
        width: 310.0,
        height: 136.0,
        shapes,
    })
}

fn label(x: f32, y: f32, align: Align, text: &str) -> Shape {
    Shape::Text { x, y, size: 9.0, strong: false, align, ink: Ink::Muted, text: text.to_owned() }
}

fn timeline(w: &Words) -> Block {
    let mut shapes = vec![Shape::Line { from: (0.0, 40.0), to: (TEXT_WIDTH, 40.0), weight: 1.0, ink: Ink::Accent }];
    for (x, date, nl, en) in [
        (60.0, "jan 2026", "Logboeken inzichtelijk", "Logs available"),
        (225.0, "jun 2026", "EU-grens volledig", "EU boundary complete"),
        (390.0, "dec 2026", "Bewaartermijn verkort", "Retention shortened"),
    ] {
        shapes.push(Shape::Rectangle {
            x: x - 3.0,
            y: 37.0,
            width: 6.0,
            height: 6.0,
            fill: Some(Ink::Accent),
            border: None,
        });
        shapes.push(Shape::Text {
            x,
            y: 24.0,
            size: 9.0,
            strong: true,
            align: Align::Middle,
            ink: Ink::Text,
            text: date.to_owned(),
        });
        shapes.push(label(x, 60.0, Align::Middle, &w.t(nl, en)));
    }
    Block::Figure(Figure {
        alt: w.t("Tijdlijn: in januari 2026 logboeken inzichtelijk, in juni de EU-grens volledig, in december de bewaartermijn verkort.", "Timeline: logs available in January 2026, EU boundary complete in June, retention shortened in December."),
        caption: Some(w.t("Figuur 2. Toezeggingen met een datum.", "Figure 2. Promises with a date.").into()),
        width: TEXT_WIDTH,
        height: 70.0,
        shapes,
    })
}

fn commitments(w: &Words) -> Vec<Block> {
    let mut blocks =
        vec![Block::PageBreak, w.heading(Level::One, "Toezeggingen per gebied", "Commitments by area", "commitments")];
    let areas = [
        ("Doelbinding", "Purpose limitation"),
        ("Diagnostische gegevens", "Diagnostic data"),
        ("Subverwerkers", "Subprocessors"),
    ];
    let marks =
        [Mark::Met, Mark::Partly, Mark::NotMet, Mark::NotEstablished, Mark::NotTested, Mark::NotApplicable, Mark::Open];
    for (number, (nl, en)) in areas.iter().enumerate() {
        blocks.push(Block::Heading(Heading { level: Level::Two, text: w.t(nl, en), anchor: None }));
        blocks.push(w.p(
            "Per toezegging staat hieronder wat is beloofd, wat per laag is vastgesteld, en de conclusie. De lagen zijn opzet, bestaan en werking.",
            "For each commitment the table says what was promised, what was established on each layer, and the conclusion. The layers are design, existence and operation.",
        ));
        let rows = (0..9).map(|index| {
            let verdict = w.verdict(marks[(index + number) % 7]);
            Row {
                cells: vec![
                    Cell::heading(format!("TEL-{}", index + 1 + 10 * number)),
                    Cell {
                        content: vec![
                            w.t("Op de niveaus Vereist en Geen bevatten de berichten geen gegevens die een persoon direct identificeren, zoals een gebruikersnaam of e-mailadres.", "At the levels Required and Neither no message holds data that identifies a person directly, such as a user name or an e-mail address.").into(),
                            Inlines(vec![Inline::Strong(w.t("Conclusie. ", "Conclusion. ")), Inline::Text(w.t("In 2.980 onderzochte berichten is geen direct identificerend gegeven aangetroffen", "In 2,980 messages examined no directly identifying data was found")), Inline::Note("har".to_owned()), Inline::Text(".".to_owned())]),
                        ],
                        heading: false,
                        span: 1,
                    },
                    Cell::new(w.verdict(Mark::Met)),
                    Cell::new(w.verdict(Mark::Met)),
                    Cell::new(verdict),
                ],
                emphasis: false,
            }
        });
        let group = Row {
            cells: vec![Cell::heading(w.t("Technische maatregelen", "Technical measures")).spanning(5)],
            emphasis: true,
        };
        let narrow = Column { width: Width::Share(0.32), align: Align::Start };
        blocks.push(Block::Table(Table {
            caption: Some(Inlines(vec![Inline::Text(w.t("Oordelen: ", "Verdicts: ") + &w.t(nl, en))])),
            columns: vec![
                Column { width: Width::Auto, align: Align::Start },
                Column { width: Width::Share(1.0), align: Align::Start },
                narrow,
                narrow,
                narrow,
            ],
            head: vec![
                Row {
                    cells: vec![
                        Cell::new(w.t("Toezegging", "Commitment")).spanning(2),
                        Cell::new(w.t("Oordeel per laag", "Verdict by layer")).spanning(3),
                    ],
                    emphasis: false,
                },
                Row {
                    cells: vec![
                        Cell::new("Nr."),
                        Cell::new(w.t("Inhoud en conclusie", "Content and conclusion")),
                        Cell::new(w.t("Opzet", "Design")),
                        Cell::new(w.t("Bestaan", "Existence")),
                        Cell::new(w.t("Werking", "Operation")),
                    ],
                    emphasis: false,
                },
            ],
            rows: [group].into_iter().chain(rows).collect(),
        }));
    }
    blocks
}

fn findings(w: &Words) -> Vec<Block> {
    vec![
        Block::PageBreak,
        w.heading(Level::One, "Bevindingen", "Findings", "findings"),
        w.heading(Level::Two, "F-02 Gebruikersnaam in diagnostische gebeurtenis", "F-02 User name in a diagnostic event", "f02"),
        Block::Facts(vec![
            w.fact("Zwaarte", "Severity", w.t("hoog", "high")),
            w.fact("Toezegging", "Commitment", Inlines(vec![Inline::Text("TEL-3, ".to_owned()), w.verdict(Mark::NotMet)])),
            w.fact("Bewijs", "Evidence", Inlines(vec![Inline::Text("E-13, ".to_owned()), Inline::Code("sha256:4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f".to_owned())])),
        ]),
        w.heading(Level::Three, "Wat is gezien", "What was seen", "f02-seen"),
        w.p(
            "In twee van de 2.980 gebeurtenissen bevatte het veld userId een volledige gebruikersnaam. Beide gebeurtenissen ontstonden bij het openen van een gedeeld bestand op niveau Vereist. Op niveau Geen is dit niet waargenomen. De waarneming is herhaald op een tweede werkplek met een schoon profiel en gaf daar dezelfde uitkomst; de documentatie van de leverancier noemt het veld, maar beschrijft de inhoud als een pseudoniem.",
            "In two of the 2,980 events the field userId held a full user name. Both events arose when a shared file was opened at the level Required. At the level Neither this was not seen. The observation was repeated on a second workplace with a clean profile and gave the same result there; the supplier's documentation names the field, but describes its content as a pseudonym.",
        ),
        Block::Gap(Gap { text: w.t("De oorzaak van deze bevinding is niet openbaar.", "The cause of this finding is not public."), ground: w.t("Grond: Woo, artikel 5.1, eerste lid, onder c (bedrijfsgegevens)", "Ground: Woo, article 5.1, first paragraph, under c (business data)") }),
        w.heading(Level::Three, "Reactie van de leverancier", "Response of the supplier", "f02-response"),
        Block::Quote(Quote {
            language: Some(Language::En),
            content: vec![
                "We have identified the two events and removed the field from both. The change reached all tenants with version 2611 on 2 November 2026.".into(),
                "We will publish an updated description of the fields before the end of the year.".into(),
            ],
            source: Some(w.t("Microsoft, 2 november 2026", "Microsoft, 2 November 2026").into()),
        }),
        Block::Callout(Callout {
            label: Some(w.t("Wat afnemers nu kunnen doen", "What customers can do now")),
            content: vec![
                w.p("Zet het niveau op Geen totdat versie 2611 overal is uitgerold.", "Set the level to Neither until version 2611 has reached all workplaces."),
                Block::List(List { numbered: true, items: vec![
                    vec![w.p("Controleer de instelling in het beheercentrum.", "Check the setting in the admin centre.")],
                    vec![Block::paragraph(vec![Inline::Text(w.t("Vergelijk met ", "Compare with ")), Inline::Code("HKCU\\Software\\Policies\\Microsoft\\office\\common\\clienttelemetry\\SendTelemetry".to_owned()), Inline::Text(".".to_owned())])],
                ]}),
            ],
        }),
        Block::KeepTogether(vec![
            w.heading(Level::Two, "F-03 Bewaartermijn langer dan toegezegd", "F-03 Retention longer than promised", "f03"),
            Block::paragraph(vec![
                Inline::Text(w.t("Bij ", "At ")),
                Inline::Gap(w.t("[niet openbaar, Woo 5.1.2 f]", "[not public, Woo 5.1.2 f]")),
                Inline::Text(w.t(" zijn gegevens ouder dan de toegezegde achttien maanden aangetroffen. Zie ", " data older than the promised eighteen months was found. See ")),
                Inline::Link { to: "f02".to_owned(), text: w.t("bevinding F-02", "finding F-02") },
                Inline::Text(w.t(" voor de gevolgde methode, en de ", " for the method followed, and the ")),
                Inline::Url { uri: "https://example.org/".to_owned(), text: w.t("openbare beschrijving van de velden", "public description of the fields") },
                Inline::Text(".".to_owned()),
            ]),
        ]),
    ]
}

fn closing(w: &Words) -> Vec<Block> {
    let place = |field: &str, nl: &str, en: &str, name: &str, role: (&str, &str)| {
        Block::Signature(SignaturePlace {
            field: field.to_owned(),
            caption: w.t(nl, en),
            facts: vec![w.fact("Naam", "Name", name), w.fact("Rol", "Role", w.t(role.0, role.1))],
        })
    };
    vec![
        w.heading(Level::One, "Verantwoording", "How it was done", "method"),
        w.p("Elke conclusie rust op bewijs dat is verzameld, vastgelegd en door een tweede auditor is beoordeeld. Wie niet beoordeelt wat hij zelf heeft voorbereid, ziet meer.", "Every conclusion rests on evidence that was collected, recorded and reviewed by a second auditor. Who does not review their own work sees more."),
        Block::Paragraph(Paragraph { tone: Tone::Small, content: w.t("Deze samenvatting is gemaakt uit het dossier met de hieronder genoemde controlewaarde.", "This summary was made from the dossier whose digest is given below.").into() }),
        w.heading(Level::One, "Dit document controleren", "How to verify this document", "verify"),
        w.p("Drie opdrachten, zonder dit programma:", "Three commands, without this program:"),
        Block::Code(Code { lines: vec![
            "pdfsig -no-ocsp summary.nl.pdf".to_owned(),
            "pdfdetach -saveall -o . summary.nl.pdf".to_owned(),
            "openssl cms -verify -inform DER -in summary.json.p7s -content summary.json -binary -CAfile root.pem -purpose any -out /dev/null".to_owned(),
        ]}),
        w.heading(Level::One, "Ondertekening", "Signatures", "signatures"),
        place("auditor", "Voor de auditor", "For the auditor", "Anna de Vries RE", ("hoofdauditor", "lead auditor")),
        place("publisher", "Voor de uitgever", "For the publisher", "Bram Jansen", ("SLM Rijk", "SLM Rijk")),
        w.heading(Level::One, "Bronnen en noten", "Sources and notes", "notes"),
        Block::Notes(vec![
            Note { id: "norea".to_owned(), content: Inlines(vec![Inline::Text(w.t("NOREA, Richtlijn 3000A, Assurance-opdrachten door IT-auditors, ", "NOREA, Directive 3000A, Assurance engagements by IT auditors, ")), Inline::Url { uri: "https://www.norea.nl/".to_owned(), text: "https://www.norea.nl/richtlijnen/richtlijn-3000-assurance-opdrachten-door-it-auditors".to_owned() }, Inline::Text(".".to_owned())]) },
            Note { id: "har".to_owned(), content: w.t("Opname van het verkeer op 14 september 2026, bewijs E-13.", "Capture of the traffic on 14 September 2026, evidence E-13.").into() },
        ]),
    ]
}
