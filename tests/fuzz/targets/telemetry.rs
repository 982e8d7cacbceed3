#![no_main]

use libfuzzer_sys::fuzz_target;
use waarmerk_fuzz::{TELEMETRY, holds, marked};

fuzz_target!(|data: &[u8]| holds(&marked(TELEMETRY, data)));
