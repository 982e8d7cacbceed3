//! Top-level domains: what the last part of a host name or e-mail address can be.

/// The domains that are in use, and those that are kept for examples and networks of one's own.
const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/top-level-domains.txt"));

/// Returns whether this is a top-level domain.
pub(crate) fn is_top_level(label: &str) -> bool {
    let label = label.to_lowercase();
    static_lines().binary_search(&label.as_str()).is_ok()
}

fn static_lines() -> &'static [&'static str] {
    static LINES: std::sync::LazyLock<Vec<&str>> = std::sync::LazyLock::new(|| {
        let mut lines: Vec<&str> =
            TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).collect();
        lines.sort_unstable();
        lines
    });
    &LINES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_that_exist_or_are_kept_for_examples_are_known() {
        for label in ["nl", "NL", "com", "amsterdam", "example", "local", "xn--p1ai"] {
            assert!(is_top_level(label), "{label}");
        }
        for label in ["", "docx", "png", "dll", "word", "1", "#"] {
            assert!(!is_top_level(label), "{label}");
        }
    }
}
