#![no_main]

use libfuzzer_sys::fuzz_target;
use waarmerk_fuzz::{archive, holds};

fuzz_target!(|data: &[u8]| holds(&archive(data)));
