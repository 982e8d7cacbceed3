//! Withholding something on a ground of the Woo.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action,
        publication::{Item, Publicity, WooGround},
    },
    tui::shared::Shared,
};

/// Withholding something on a ground.
pub struct Withhold {
    /// What.
    pub item: Item,
    /// What it is called.
    pub name: String,
}

impl Sheet for Withhold {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-withhold", &[("what", self.name.clone().into())])
    }

    fn key(&self) -> String {
        "withhold".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = match shared.audit.publicity(&self.item) {
            Publicity::Withheld(ground) => ground.name(),
            Publicity::Inside | Publicity::Public => "",
        };
        vec![Entry::pick("ground", "ui-field-ground", grounds(shared), now, shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let publicity = Publicity::Withheld(values.named("ground")?);
        Ok(Sent::Act(vec![Action::Choose { item: self.item.clone(), publicity }], "ui-said-chosen"))
    }
}

fn grounds(shared: &Shared) -> Vec<(String, String)> {
    let word = |ground: WooGround| {
        let key = ground.name().replace('.', "-");
        (ground.name().to_owned(), format!("{}  {}", ground.name(), shared.lang.word("ground", &key)))
    };
    WooGround::ALL.map(word).to_vec()
}
