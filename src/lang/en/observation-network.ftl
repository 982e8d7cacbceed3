### What checks of traffic saw.

## Where traffic went.

observation-destination-outside = { $host } lies outside the EU Data Boundary, in { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, as { $told ->
    [name] its name says
    [alias] the alias says that DNS gave
    [country-data] country data say of its address
   *[address] the service tags say of its address
}: { $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}, { $sent ->
    [unknown] bytes sent unknown
    [one] one byte sent
   *[other] { $sent } bytes sent
}, { $received ->
    [unknown] bytes received unknown
    [one] one byte received
   *[other] { $received } bytes received
}.
observation-destination-inside = { $host } lies inside the EU Data Boundary, in { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, as { $told ->
    [name] its name says
    [alias] the alias says that DNS gave
    [country-data] country data say of its address
   *[address] the service tags say of its address
}: { $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}, { $sent ->
    [unknown] bytes sent unknown
    [one] one byte sent
   *[other] { $sent } bytes sent
}, { $received ->
    [unknown] bytes received unknown
    [one] one byte received
   *[other] { $received } bytes received
}.
observation-destination-contradicted = What is known of { $host } does not agree: { $told ->
    [name] its name
    [alias] the alias that DNS gave
   *[address] its address
} says { $region } ({ $country }), { $other-told ->
    [name] its name
    [alias] the alias that DNS gave
   *[address] its address
} says { $other-region } ({ $other-country }). One of the two is outside the EU Data Boundary: { $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}, { $sent ->
    [unknown] bytes sent unknown
    [one] one byte sent
   *[other] { $sent } bytes sent
}, { $received ->
    [unknown] bytes received unknown
    [one] one byte received
   *[other] { $received } bytes received
}.
observation-destination-registered = Country data put the address of { $host } in { $country }, where Microsoft's addresses are registered. Of addresses that Microsoft does not publish by region, such data often know no more than that: where it lies cannot be told ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}). A capture with DNS, or newer service tags, may tell.
observation-destination-anycast = Where { $host } answered cannot be told: the same name or address answers all over the world. Microsoft excludes such front doors from the EU Data Boundary ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}).
observation-destination-unknown = Where { $host } lies cannot be told from its name or address ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}). A capture with DNS, newer service tags, or country data (MMDB) may tell.
observation-nameless-outside = Traffic without a name went to { $host } in { $region } ({ $country }), outside the EU Data Boundary ({ $count ->
    [one] one conversation
   *[other] { $count } conversations
}). Whose it is cannot be told; a capture from its beginning on, with DNS, may tell.
observation-nameless = { $count ->
    [one] One conversation gives no name, and its address shows none
   *[other] { $count } conversations give no name, and their addresses show none
} of these services outside the EU Data Boundary.

## Where DNS led.

observation-lookup-outside = DNS led { $host } outside the EU Data Boundary, to { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, as { $told ->
    [name] its name says
    [alias] the alias says
    [country-data] country data say of the address
   *[address] the service tags say of the address
}. What was sent there is not in this evidence ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-inside = DNS led { $host } to { $told ->
    [country-data] { $country }
   *[other] { $region } ({ $country })
}, inside the EU Data Boundary, as { $told ->
    [name] its name says
    [alias] the alias says
    [country-data] country data say of the address
   *[address] the service tags say of the address
} ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-contradicted = What DNS said of { $host } does not agree: { $told ->
    [name] its name
    [alias] the alias
   *[address] the address
} says { $region } ({ $country }), { $other-told ->
    [name] its name
    [alias] the alias
   *[address] the address
} says { $other-region } ({ $other-country }). One of the two is outside the EU Data Boundary ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-registered = Country data put the address to which DNS led { $host } in { $country }, where Microsoft's addresses are registered. Of addresses that Microsoft does not publish by region, such data often know no more than that: where it lies cannot be told ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-anycast = Where DNS led { $host } cannot be told: the same name or address answers all over the world. Microsoft excludes such front doors from the EU Data Boundary ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-unknown = Where DNS led { $host } cannot be told from its aliases and addresses ({ $count ->
    [one] one answer
   *[other] { $count } answers
}). Newer service tags, or country data (MMDB), may tell.
observation-hosts-none = No traffic went to the hosts that this check looks at{ $hosts ->
    [none] .
   *[other] : { $hosts }.
} A capture of the scenario in which they are used would be needed.

## To whom traffic went.

observation-third-party = { $host } is a host of { $owner ->
    [advertising] advertising
   *[analytics] analytics
} ({ $source }): { $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}, { $sent ->
    [unknown] bytes sent unknown
    [one] one byte sent
   *[other] { $sent } bytes sent
}, { $received ->
    [unknown] bytes received unknown
    [one] one byte received
   *[other] { $received } bytes received
}.
observation-third-party-lookup = DNS was asked for { $host }, a host of { $owner ->
    [advertising] advertising
   *[analytics] analytics
} ({ $source }). What was sent there is not in this evidence ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-third-party-alias = DNS gave { $alias } as another name of { $host }, and that is a host of { $owner ->
    [advertising] advertising
   *[analytics] analytics
} ({ $source }; { $count ->
    [one] one exchange, conversation or answer
   *[other] { $count } exchanges, conversations or answers
}).
observation-rented-host = { $host } is a name that anybody can rent from the supplier. Whose it is, and why it was used, is to be explained ({ $count ->
    [one] one exchange, conversation or answer
   *[other] { $count } exchanges, conversations or answers
}).
observation-unexplained-host = { $host } is on no list of the supplier's hosts. Whose it is, and why it was used, is to be explained ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}).
observation-unexplained-lookup = DNS was asked for { $host }, which is on no list of the supplier's hosts. Whose it is, and what asked for it, is to be explained ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-unexplained-addresses = { $count ->
    [one] One conversation gives no name: whose the server is cannot
   *[other] { $count } conversations give no name: whose the servers are cannot
} be told. A capture from its beginning on, with DNS, may tell.
observation-supplier-hosts = { $count ->
    [one] One exchange, conversation or answer of DNS concerns
   *[other] { $count } exchanges, conversations or answers of DNS concern
} hosts of the supplier.

## The evidence as a whole.

observation-traffic-not-read = This evidence is in no form that is read, so it says nothing of traffic.
observation-traffic-none = This evidence holds no traffic ({ $format }).
observation-traffic-incomplete = Not all of this evidence could be read, so traffic may be missing. The remarks on its reading say what.
observation-traffic-more = This evidence holds more destinations than are told apart. Smaller captures, one for each scenario, would show all.
observation-traffic-too-early = { $count ->
    [one] One exchange, conversation or answer of DNS is from before { $since }, the day from which the promise holds, and cannot speak about it.
   *[other] { $count } exchanges, conversations or answers of DNS are from before { $since }, the day from which the promise holds, and cannot speak about it.
}
observation-traffic-undated = { $count ->
    [one] One exchange, conversation or answer of DNS has no time
   *[other] { $count } exchanges, conversations or answers of DNS have no time
}: whether it is from before { $since }, the day from which the promise holds, cannot be told, so it does not speak against it.
observation-traffic-names-encrypted = { $count ->
    [one] One conversation sent an encrypted name
   *[other] { $count } conversations sent an encrypted name
} beside the one that is shown, so that it may stand for another.
observation-traffic-service-tags = The service tags in { $file } took the place of the shipped address ranges.

## Country data among the evidence.

observation-country-data-used = The country data in { $file } ({ $built ->
    [unknown] undated
   *[other] of { $built }
}) were used for { $family } where nothing surer tells. Tried on the ranges of which Microsoft publishes the region, they gave the right country for { $inside-right } of { $inside-tried } ranges inside the boundary, { $outside-right } of { $outside-tried } outside.
observation-country-data-second = The country data in { $file } ({ $built ->
    [unknown] undated
   *[other] of { $built }
}) would do for { $family }, and were not used: others did as well or better. They gave the right country for { $inside-right } of { $inside-tried } ranges inside the boundary, { $outside-right } of { $outside-tried } outside.
observation-country-data-unfit = The country data in { $file } ({ $built ->
    [unknown] undated
   *[other] of { $built }
}) give the country of the owner, not of the place, for { $family }, and were not used. Tried on the ranges of which Microsoft publishes the region, they gave the right country for { $inside-right } of { $inside-tried } ranges inside the boundary, { $outside-right } of { $outside-tried } outside. Data that follow the supplier's own statements of place are needed.
observation-country-data-untried = The country data in { $file } ({ $built ->
    [unknown] undated
   *[other] of { $built }
}) could not be tried for { $family }, and were not used: of the ranges of which Microsoft publishes the region they know { $inside-tried } inside the boundary and { $outside-tried } outside, and { $needed } of each are needed. Data for the whole world are needed.
observation-country-data-unread = The country data in { $file } could not be read as a whole, and were not used. The remarks of the reading say why; where the file is too large, a country edition is small enough.
observation-country-data-unneeded = The country data in { $file } were not needed: names, aliases and service tags tell, or nothing does.
