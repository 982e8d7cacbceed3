### Why an act cannot be done, and what would have to be true first.
