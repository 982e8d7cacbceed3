### The published summary.
