//! Conversions between number types that cannot fail, and a logarithm that is the same everywhere.

/// A count as `u32`; more than four thousand million documents do not occur.
pub(crate) fn u32_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A count as index; 32 bits fit in every platform that is built for.
pub(crate) fn usize_of(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A count as number to calculate with; exact up to 16 million.
#[expect(clippy::cast_precision_loss, reason = "counts of documents and letters are far smaller")]
pub(crate) fn f32_of(count: u32) -> f32 {
    count as f32
}

/// The nearest whole number from 0 to 255.
#[cfg(feature = "build")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
pub(crate) fn u8_of(number: f32) -> u8 {
    (number + 0.5).clamp(0.0, 255.0) as u8
}

/// The natural logarithm, in plain arithmetic: the platform's own differs in the last bit
/// between native and wasm, and then the order of results would differ.
///
/// Exact to about six digits for positive numbers; zero and negative numbers give 0.
pub(crate) fn ln(x: f32) -> f32 {
    if x <= 0.0 || !x.is_finite() {
        return 0.0;
    }
    let mut mantissa = x;
    let mut twos = 0.0_f32;
    while mantissa >= 1.5 {
        mantissa *= 0.5;
        twos += 1.0;
    }
    while mantissa < 0.75 {
        mantissa *= 2.0;
        twos -= 1.0;
    }
    // ln(m) = 2 artanh((m - 1) / (m + 1)), a series that converges at once for m near 1.
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let square = t * t;
    let series = 1.0 + square * (1.0 / 3.0 + square * (0.2 + square * (1.0 / 7.0 + square / 9.0)));
    2.0 * t * series + twos * core::f32::consts::LN_2
}

/// 32-bit FNV-1a: names the content of data files and chunks.
pub(crate) const fn fnv(start: u32, mut bytes: &[u8]) -> u32 {
    let mut hash = start;
    while let [byte, rest @ ..] = bytes {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        bytes = rest;
    }
    hash
}

/// What stands before the first byte `between`, and what stands after it.
pub(crate) fn cut(text: &str, between: u8) -> (&str, &str) {
    let end = text.bytes().position(|byte| byte == between).unwrap_or(text.len());
    let head = text.get(..end).unwrap_or_default();
    (head, text.get(end + 1..).unwrap_or_default())
}

/// Calls `visit` with what stands between the bytes `between`, the empty texts left out.
pub(crate) fn each_between<'a>(mut text: &'a str, between: u8, visit: &mut dyn FnMut(&'a str)) {
    while !text.is_empty() {
        let (part, rest) = cut(text, between);
        if !part.is_empty() {
            visit(part);
        }
        text = rest;
    }
}

/// The start value of [`fnv`].
pub(crate) const FNV_START: u32 = 0x811c_9dc5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_agrees_with_the_platform() {
        for x in [0.001_f32, 0.5, 0.75, 1.0, 1.5, 2.0, 10.0, 12345.0] {
            assert!((ln(x) - x.ln()).abs() < 1e-5 * (1.0 + x.ln().abs()), "ln({x})");
        }
        assert!(ln(0.0).abs() < f32::EPSILON && ln(-1.0).abs() < f32::EPSILON);
    }
}
