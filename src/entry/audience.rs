//! Who may read something.

/// Who may read something, from the widest circle to the narrowest. The circles lie within each
/// other: a tree built for one holds its own and all wider content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Everyone: `publiek`.
    #[default]
    Public,
    /// People who work in care and welfare: `professionals`.
    Professionals,
    /// The wijk network itself: `wijknetwerk`.
    Network,
}

impl Audience {
    /// All of them, from wide to narrow.
    pub const ALL: [Self; 3] = [Self::Public, Self::Professionals, Self::Network];

    /// The Dutch name, as in `zichtbaar_voor` and `--voor`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Public => "publiek",
            Self::Professionals => "professionals",
            Self::Network => "wijknetwerk",
        }
    }

    /// Reads the Dutch name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }

    /// Whether a tree built for this audience may hold something meant for `content`.
    pub fn may_read(self, content: Self) -> bool {
        content <= self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_circles_lie_within_each_other() {
        assert!(Audience::Network.may_read(Audience::Public));
        assert!(Audience::Professionals.may_read(Audience::Professionals));
        assert!(!Audience::Public.may_read(Audience::Professionals));
    }
}
