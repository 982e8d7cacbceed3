//! The programmes that come with the program.

macro_rules! shipped {
    ($($id:literal),* $(,)?) => {
        /// Id and text of every shipped programme, in the order in which they are listed.
        pub(super) const PROGRAMMES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../templates/programmes/", $id, ".toml")))),*];
    };
}

shipped!["microsoft-365-apps", "microsoft-365-defender", "annual-audit"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_programme_of_the_folder_is_shipped() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/programmes");
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("the folder can be read").path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let id = path.file_stem().unwrap_or_default().to_string_lossy();
                assert!(PROGRAMMES.iter().any(|(shipped, _)| *shipped == id), "`{id}` is not in the table");
            }
        }
    }
}
