### What is wrong with a template, and what to do about it.
