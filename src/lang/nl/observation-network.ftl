### Wat controles van verkeer zagen.

## Waar verkeer heen ging.

observation-destination-outside = { $host } ligt buiten de EU Data Boundary, in { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, volgens { $told ->
    [name] de naam
    [alias] de alias die DNS gaf
    [country-data] landgegevens bij het adres
   *[address] de servicetags bij het adres
}: { $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}, { $sent ->
    [unknown] aantal verzonden bytes onbekend
    [one] één byte verzonden
   *[other] { $sent } bytes verzonden
}, { $received ->
    [unknown] aantal ontvangen bytes onbekend
    [one] één byte ontvangen
   *[other] { $received } bytes ontvangen
}.
observation-destination-inside = { $host } ligt binnen de EU Data Boundary, in { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, volgens { $told ->
    [name] de naam
    [alias] de alias die DNS gaf
    [country-data] landgegevens bij het adres
   *[address] de servicetags bij het adres
}: { $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}, { $sent ->
    [unknown] aantal verzonden bytes onbekend
    [one] één byte verzonden
   *[other] { $sent } bytes verzonden
}, { $received ->
    [unknown] aantal ontvangen bytes onbekend
    [one] één byte ontvangen
   *[other] { $received } bytes ontvangen
}.
observation-destination-contradicted = Wat over { $host } bekend is, spreekt elkaar tegen: { $told ->
    [name] de naam
    [alias] de alias die DNS gaf
   *[address] het adres
} wijst naar { $region } ({ $country }), { $other-told ->
    [name] de naam
    [alias] de alias die DNS gaf
   *[address] het adres
} naar { $other-region } ({ $other-country }). Een van beide ligt buiten de EU Data Boundary: { $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}, { $sent ->
    [unknown] aantal verzonden bytes onbekend
    [one] één byte verzonden
   *[other] { $sent } bytes verzonden
}, { $received ->
    [unknown] aantal ontvangen bytes onbekend
    [one] één byte ontvangen
   *[other] { $received } bytes ontvangen
}.
observation-destination-registered = Landgegevens plaatsen het adres van { $host } in { $country }, waar Microsofts adressen geregistreerd zijn. Van adressen die Microsoft niet per regio publiceert, weten zulke gegevens vaak niet meer dan dat: waar het ligt, is niet te zeggen ({ $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}). Een opname met DNS, of nieuwere servicetags, kan dat wel laten zien.
observation-destination-anycast = Waar { $host } antwoordde, is niet te zeggen: dezelfde naam of hetzelfde adres antwoordt overal ter wereld. Microsoft sluit zulke voordeuren uit van de EU Data Boundary ({ $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}).
observation-destination-unknown = Waar { $host } ligt, is uit naam of adres niet af te leiden ({ $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}). Een opname met DNS, nieuwere servicetags of landgegevens (MMDB) kunnen dat wel laten zien.
observation-nameless-outside = Verkeer zonder naam ging naar { $host } in { $region } ({ $country }), buiten de EU Data Boundary ({ $count ->
    [one] één gesprek
   *[other] { $count } gesprekken
}). Van wie het is, is niet te zeggen; een opname vanaf het begin, met DNS, kan dat laten zien.
observation-nameless = { $count ->
    [one] Eén gesprek geeft geen naam, en het adres wijst op
   *[other] { $count } gesprekken geven geen naam, en hun adressen wijzen op
} geen van deze diensten buiten de EU Data Boundary.

## Waar DNS heen leidde.

observation-lookup-outside = DNS leidde { $host } buiten de EU Data Boundary, naar { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, volgens { $told ->
    [name] de naam
    [alias] de alias
    [country-data] landgegevens bij het adres
   *[address] de servicetags bij het adres
}. Wat daarheen verzonden is, staat niet in dit bewijs ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-lookup-inside = DNS leidde { $host } naar { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, binnen de EU Data Boundary, volgens { $told ->
    [name] de naam
    [alias] de alias
    [country-data] landgegevens bij het adres
   *[address] de servicetags bij het adres
} ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-lookup-contradicted = Wat DNS over { $host } zei, spreekt elkaar tegen: { $told ->
    [name] de naam
    [alias] de alias
   *[address] het adres
} wijst naar { $region } ({ $country }), { $other-told ->
    [name] de naam
    [alias] de alias
   *[address] het adres
} naar { $other-region } ({ $other-country }). Een van beide ligt buiten de EU Data Boundary ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-lookup-registered = Landgegevens plaatsen het adres waar DNS { $host } heen leidde in { $country }, waar Microsofts adressen geregistreerd zijn. Van adressen die Microsoft niet per regio publiceert, weten zulke gegevens vaak niet meer dan dat: waar het ligt, is niet te zeggen ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-lookup-anycast = Waar DNS { $host } heen leidde, is niet te zeggen: dezelfde naam of hetzelfde adres antwoordt overal ter wereld. Microsoft sluit zulke voordeuren uit van de EU Data Boundary ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-lookup-unknown = Waar DNS { $host } heen leidde, is uit aliassen en adressen niet af te leiden ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}). Nieuwere servicetags of landgegevens (MMDB) kunnen dat wel laten zien.
observation-hosts-none = Er ging geen verkeer naar de hosts waar deze controle naar kijkt{ $hosts ->
    [none] .
   *[other] : { $hosts }.
} Nodig is een opname van het scenario waarin ze gebruikt worden.

## Naar wie verkeer ging.

observation-third-party = { $host } is een host voor { $owner ->
    [advertising] advertenties
   *[analytics] gebruiksanalyse
} ({ $source }): { $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}, { $sent ->
    [unknown] aantal verzonden bytes onbekend
    [one] één byte verzonden
   *[other] { $sent } bytes verzonden
}, { $received ->
    [unknown] aantal ontvangen bytes onbekend
    [one] één byte ontvangen
   *[other] { $received } bytes ontvangen
}.
observation-third-party-lookup = DNS is gevraagd naar { $host }, een host voor { $owner ->
    [advertising] advertenties
   *[analytics] gebruiksanalyse
} ({ $source }). Wat daarheen verzonden is, staat niet in dit bewijs ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-third-party-alias = DNS gaf { $alias } als andere naam van { $host }, en dat is een host voor { $owner ->
    [advertising] advertenties
   *[analytics] gebruiksanalyse
} ({ $source }; { $count ->
    [one] één uitwisseling, gesprek of antwoord
   *[other] { $count } uitwisselingen, gesprekken of antwoorden
}).
observation-rented-host = { $host } is een naam die iedereen van de leverancier kan huren. Van wie de host is en waarom die gebruikt is, moet verklaard worden ({ $count ->
    [one] één uitwisseling, gesprek of antwoord
   *[other] { $count } uitwisselingen, gesprekken of antwoorden
}).
observation-unexplained-host = { $host } staat op geen lijst van hosts van de leverancier. Van wie de host is en waarom die gebruikt is, moet verklaard worden ({ $count ->
    [one] één uitwisseling of gesprek
   *[other] { $count } uitwisselingen of gesprekken
}).
observation-unexplained-lookup = DNS is gevraagd naar { $host }, dat op geen lijst van hosts van de leverancier staat. Van wie de host is en wat ernaar vroeg, moet verklaard worden ({ $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}).
observation-unexplained-addresses = { $count ->
    [one] Eén gesprek geeft geen naam: van wie de server is, is
   *[other] { $count } gesprekken geven geen naam: van wie de servers zijn, is
} niet te zeggen. Een opname vanaf het begin, met DNS, kan dat laten zien.
observation-supplier-hosts = { $count ->
    [one] Eén uitwisseling, gesprek of antwoord van DNS betreft
   *[other] { $count } uitwisselingen, gesprekken of antwoorden van DNS betreffen
} hosts van de leverancier.

## Het bewijs als geheel.

observation-traffic-not-read = Dit bewijs heeft geen vorm die gelezen wordt, en zegt dus niets over verkeer.
observation-traffic-none = Dit bewijs bevat geen verkeer ({ $format }).
observation-traffic-incomplete = Niet alles van dit bewijs kon gelezen worden, dus er kan verkeer ontbreken. De opmerkingen bij het lezen zeggen wat.
observation-traffic-more = Dit bewijs bevat meer bestemmingen dan uit elkaar gehouden worden. Kleinere opnamen, een per scenario, laten alle zien.
observation-traffic-too-early = { $count ->
    [one] Eén uitwisseling, gesprek of antwoord van DNS is van voor { $since }, de dag vanaf wanneer de toezegging geldt, en kan daar
   *[other] { $count } uitwisselingen, gesprekken of antwoorden van DNS zijn van voor { $since }, de dag vanaf wanneer de toezegging geldt, en kunnen daar
} niets over zeggen.
observation-traffic-undated = { $count ->
    [one] Eén uitwisseling, gesprek of antwoord van DNS heeft geen tijd
   *[other] { $count } uitwisselingen, gesprekken of antwoorden van DNS hebben geen tijd
}: of het van voor { $since } is, de dag vanaf wanneer de toezegging geldt, is niet te zeggen; het pleit er dus niet tegen.
observation-traffic-names-encrypted = { $count ->
    [one] Eén gesprek verzond naast
   *[other] { $count } gesprekken verzonden naast
} de naam die te zien is een versleutelde naam, zodat die voor een andere kan staan.
observation-traffic-service-tags = De servicetags in { $file } kwamen in de plaats van de meegeleverde adresreeksen.

## Landgegevens bij het bewijs.

observation-country-data-used = De landgegevens in { $file } ({ $built ->
    [unknown] zonder datum
   *[other] van { $built }
}) zijn voor { $family } gebruikt waar niets zekerders iets zegt. Beproefd op de reeksen waarvan Microsoft de regio publiceert, gaven ze het juiste land voor { $inside-right } van { $inside-tried } reeksen binnen de grens, en voor { $outside-right } van { $outside-tried } erbuiten.
observation-country-data-second = De landgegevens in { $file } ({ $built ->
    [unknown] zonder datum
   *[other] van { $built }
}) zouden voor { $family } voldoen, en zijn niet gebruikt: andere deden het even goed of beter. Ze gaven het juiste land voor { $inside-right } van { $inside-tried } reeksen binnen de grens, en voor { $outside-right } van { $outside-tried } erbuiten.
observation-country-data-unfit = De landgegevens in { $file } ({ $built ->
    [unknown] zonder datum
   *[other] van { $built }
}) geven voor { $family } het land van de eigenaar, niet van de plaats, en zijn niet gebruikt. Beproefd op de reeksen waarvan Microsoft de regio publiceert, gaven ze het juiste land voor { $inside-right } van { $inside-tried } reeksen binnen de grens, en voor { $outside-right } van { $outside-tried } erbuiten. Nodig zijn gegevens die volgen wat de leverancier zelf over de plaats zegt.
observation-country-data-untried = De landgegevens in { $file } ({ $built ->
    [unknown] zonder datum
   *[other] van { $built }
}) konden voor { $family } niet beproefd worden, en zijn niet gebruikt: van de reeksen waarvan Microsoft de regio publiceert, kennen ze er { $inside-tried } binnen de grens en { $outside-tried } erbuiten, en van elk zijn er { $needed } nodig. Nodig zijn gegevens over de hele wereld.
observation-country-data-unread = De landgegevens in { $file } konden niet in hun geheel gelezen worden, en zijn niet gebruikt. De opmerkingen bij het lezen zeggen waarom; is het bestand te groot, dan is een uitgave met alleen landen klein genoeg.
observation-country-data-unneeded = De landgegevens in { $file } waren niet nodig: namen, aliassen en servicetags zeggen het, of niets zegt het.
