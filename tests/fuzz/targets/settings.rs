#![no_main]

use libfuzzer_sys::fuzz_target;
use waarmerk_fuzz::{SETTINGS, holds, marked};

fuzz_target!(|data: &[u8]| holds(&marked(SETTINGS, data)));
