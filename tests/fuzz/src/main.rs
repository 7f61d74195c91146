//! The fuzzer: libFuzzer with the target that `WIJKBOEK_FUZZ` names. `tests/fuzz/run` starts it.
#![no_main]
#![allow(clippy::panic, reason = "there is nothing to do without a target")]
#![expect(
    clippy::disallowed_methods,
    reason = "libFuzzer reads the arguments, and its macro writes"
)]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use wijkboek_fuzz::{Target, target};

static CHOSEN: OnceLock<&'static Target> = OnceLock::new();

fn chosen() -> &'static Target {
    CHOSEN.get_or_init(|| {
        let name = std::env::var("WIJKBOEK_FUZZ").unwrap_or_default();
        target(&name).unwrap_or_else(|| panic!("there is no target {name:?}"))
    })
}

fuzz_target!(|bytes: &[u8]| (chosen().hold)(bytes));
