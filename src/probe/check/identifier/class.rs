//! What kinds of personal data are told apart, and how what was found was written.

use crate::{audit::named::named, probe::fact::SeedKind};

named! {
    /// What something that was found says of a person.
    Class {
        /// Names a person directly.
        Direct = "direct",
        /// A fragment of what a person wrote, read or worked on.
        Content = "content",
        /// Leads to a person only together with something else: pseudonyms, addresses of machines.
        Indirect = "indirect",
    }
}

named! {
    /// What was found.
    Kind {
        /// A planted sign-in name.
        PlantedAccount = "planted-account",
        /// A planted display name.
        PlantedDisplayName = "planted-display-name",
        /// A planted e-mail address.
        PlantedEmail = "planted-email",
        /// A planted telephone number.
        PlantedPhone = "planted-phone",
        /// A planted security identifier.
        PlantedSid = "planted-sid",
        /// The planted name of a device.
        PlantedDevice = "planted-device",
        /// The planted domain of a tenant.
        PlantedTenant = "planted-tenant",
        /// The planted name of a document.
        PlantedDocument = "planted-document",
        /// A planted sentence, or words of it.
        PlantedSentence = "planted-sentence",
        /// An e-mail address or sign-in name.
        Email = "email",
        /// The security identifier of an account.
        Sid = "sid",
        /// A telephone number.
        Phone = "phone",
        /// A citizen service number.
        Bsn = "bsn",
        /// A path below the folder of a user.
        UserFolder = "user-folder",
        /// An internet address of a machine.
        Address = "address",
        /// A path on a file server.
        Share = "share",
        /// The name of a document.
        FileName = "file-name",
        /// The address of a site or document of a tenant.
        Site = "site",
        /// The address of a web site, written so that it is not read at sight.
        HiddenSite = "hidden-site",
        /// What the event itself declares to name a person.
        DeclaredIdentity = "declared-identity",
        /// What the event itself declares to be content.
        DeclaredContent = "declared-content",
        /// What the event itself declares to be personal data that names nobody.
        DeclaredOther = "declared-other",
        /// A pseudonym.
        Pseudonym = "pseudonym",
    }
}

impl Kind {
    /// Returns what it says of a person.
    pub(super) const fn class(self) -> Class {
        match self {
            Self::PlantedAccount
            | Self::PlantedDisplayName
            | Self::PlantedEmail
            | Self::PlantedPhone
            | Self::PlantedSid
            | Self::Email
            | Self::Sid
            | Self::Phone
            | Self::Bsn
            | Self::UserFolder
            | Self::DeclaredIdentity => Class::Direct,
            Self::PlantedDocument
            | Self::PlantedSentence
            | Self::Share
            | Self::FileName
            | Self::Site
            | Self::HiddenSite
            | Self::DeclaredContent => Class::Content,
            Self::PlantedDevice | Self::PlantedTenant | Self::Address | Self::DeclaredOther | Self::Pseudonym => {
                Class::Indirect
            }
        }
    }

    /// Returns whether it is a planted term.
    pub(super) fn is_planted(self) -> bool {
        self <= Self::PlantedSentence
    }

    /// Returns what it is to find a planted term.
    pub(super) const fn planted(kind: SeedKind) -> Self {
        match kind {
            SeedKind::Account => Self::PlantedAccount,
            SeedKind::DisplayName => Self::PlantedDisplayName,
            SeedKind::Email => Self::PlantedEmail,
            SeedKind::Phone => Self::PlantedPhone,
            SeedKind::Sid => Self::PlantedSid,
            SeedKind::Device => Self::PlantedDevice,
            SeedKind::Tenant => Self::PlantedTenant,
            SeedKind::Document => Self::PlantedDocument,
            SeedKind::Sentence => Self::PlantedSentence,
        }
    }
}

named! {
    /// How something was written.
    Form {
        /// As it is.
        Plain = "plain",
        /// In UTF-16.
        Wide = "utf-16",
        /// With percent signs, as in addresses.
        Percent = "percent",
        /// With escapes, as in JSON within JSON.
        Escaped = "escaped",
        /// In hexadecimal digits.
        Hex = "hexadecimal",
        /// In base64.
        Base64 = "base64",
        /// Compressed.
        Compressed = "compressed",
    }
}

/// How many encodings are taken off one another.
pub(super) const LAYERS: usize = 6;

/// The encodings around something, from the outside in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Forms {
    forms: [Option<Form>; LAYERS],
}

impl Forms {
    /// Returns these with one more inside.
    pub(super) fn then(mut self, form: Form) -> Self {
        if let Some(free) = self.forms.iter_mut().find(|form| form.is_none()) {
            *free = Some(form);
        }
        self
    }

    /// Returns how many there are.
    pub(super) fn depth(self) -> usize {
        self.forms.iter().flatten().count()
    }

    /// Returns whether one of them hides text from who reads it at sight.
    pub(super) fn hides(self) -> bool {
        self.forms.iter().flatten().any(|form| matches!(form, Form::Hex | Form::Base64 | Form::Compressed))
    }
}

impl std::fmt::Display for Forms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.depth() == 0 {
            return f.write_str(Form::Plain.name());
        }
        for (index, form) in self.forms.iter().flatten().enumerate() {
            if index > 0 {
                f.write_str(" > ")?;
            }
            f.write_str(form.name())?;
        }
        Ok(())
    }
}
