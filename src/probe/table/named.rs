//! Names written in more than one way: one form by which they are found.

/// Returns the form of a name by which it is found: lower case, words with one space between them, no signs. A sign that
/// stands between single letters is left out altogether, so that `U.S.A.` and `USA` are the same.
pub fn folded(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let lower = name.to_lowercase();
    for word in lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let single = word.chars().count() == 1;
        match words.last_mut() {
            Some(last) if single && last.chars().count() <= 3 && dotted(&lower, last, word) => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}

/// Returns whether these letters stand in the text with nothing but dots between them.
fn dotted(text: &str, letters: &str, next: &str) -> bool {
    let spelled: Vec<String> = letters.chars().map(String::from).chain([next.to_owned()]).collect();
    text.contains(&spelled.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_form() {
        for (name, expected) in [
            ("U.S.A.", "usa"),
            ("USA", "usa"),
            ("Voorbeeld B.V.", "voorbeeld bv"),
            ("Côte d’Ivoire", "côte d ivoire"),
            ("  Antigua &  Barbuda ", "antigua barbuda"),
            ("Help > Feedback", "help feedback"),
            ("3D Maps", "3d maps"),
            ("", ""),
        ] {
            assert_eq!(folded(name), expected, "{name}");
        }
    }
}
