#![no_main]

use libfuzzer_sys::fuzz_target;
use waarmerk_fuzz::{NETWORK, holds, marked};

fuzz_target!(|data: &[u8]| holds(&marked(NETWORK, data)));
