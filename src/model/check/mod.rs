//! Rules that look at a whole site. One file for what belongs together; each rule a function.

mod agreement;
mod anchor;
mod contact;
mod evening;
mod freshness;
mod provider;
mod topic;
mod wijk;

use crate::base::Day;
use crate::diag::Diagnostic;

use super::Site;

/// A rule: looks at the site on a day, and says what it finds.
type Rule = fn(&Site, Day) -> Vec<Diagnostic>;

const RULES: &[Rule] = &[
    agreement::evaluation_due,
    anchor::headings_exist,
    contact::consent,
    contact::deputy_missing,
    contact::liaison_gap,
    contact::office_ended,
    evening::ends_after_it_begins,
    evening::past_is_past,
    freshness::stale,
    freshness::waiting_time_old,
    provider::postcode_outside,
    provider::same_name,
    topic::without_first_step,
    topic::without_provider,
    wijk::emergency_surgery,
];

/// What the rules say about a site on a day.
pub fn check(site: &Site, today: Day) -> Vec<Diagnostic> {
    RULES.iter().flat_map(|rule| rule(site, today)).collect()
}
