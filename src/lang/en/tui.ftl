### The screens.
