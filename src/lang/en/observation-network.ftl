### What checks of traffic saw.

## Where traffic went.

observation-destination-outside = { $host } lies outside the EU Data Boundary, in { $region } ({ $country }), as { $told ->
    [name] its name says
    [alias] the alias says that DNS gave
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
observation-destination-inside = { $host } lies inside the EU Data Boundary, in { $region } ({ $country }), as { $told ->
    [name] its name says
    [alias] the alias says that DNS gave
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
observation-destination-anycast = Where { $host } answered cannot be told: the same name or address answers all over the world. Microsoft excludes such front doors from the EU Data Boundary ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}).
observation-destination-unknown = Where { $host } lies cannot be told from its name or address ({ $count ->
    [one] one exchange or conversation
   *[other] { $count } exchanges or conversations
}). A capture with DNS, or newer service tags, may tell.
observation-nameless-outside = Traffic without a name went to { $host } in { $region } ({ $country }), outside the EU Data Boundary ({ $count ->
    [one] one conversation
   *[other] { $count } conversations
}). Whose it is cannot be told; a capture from its beginning on, with DNS, may tell.
observation-nameless = { $count ->
    [one] One conversation gives no name, and its address shows none
   *[other] { $count } conversations give no name, and their addresses show none
} of these services outside the EU Data Boundary.

## Where DNS led.

observation-lookup-outside = DNS led { $host } outside the EU Data Boundary, to { $region } ({ $country }), as { $told ->
    [name] its name says
    [alias] the alias says
   *[address] the service tags say of the address
}. What was sent there is not in this evidence ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-inside = DNS led { $host } to { $region } ({ $country }), inside the EU Data Boundary, as { $told ->
    [name] its name says
    [alias] the alias says
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
observation-lookup-anycast = Where DNS led { $host } cannot be told: the same name or address answers all over the world. Microsoft excludes such front doors from the EU Data Boundary ({ $count ->
    [one] one answer
   *[other] { $count } answers
}).
observation-lookup-unknown = Where DNS led { $host } cannot be told from its aliases and addresses ({ $count ->
    [one] one answer
   *[other] { $count } answers
}). Newer service tags may tell.
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
observation-traffic-names-encrypted = { $count ->
    [one] One conversation sent an encrypted name
   *[other] { $count } conversations sent an encrypted name
} beside the one that is shown, so that it may stand for another.
observation-traffic-service-tags = The service tags in { $file } took the place of the shipped address ranges.
