//! What can be typed about what is published: a person who is to go, a folder that is to be looked at.

use std::path::PathBuf;

use clap::Args as ClapArgs;

use super::{AudienceName, SiteArgs};

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct ForgetArgs {
    /// De contactpersoon: id, wijk/id of contactpersoon:wijk/id
    #[arg(help_heading = "Wat u opgeeft", value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    pub site: SiteArgs,
    /// Doe het ook echt; anders ziet u alleen wat er zou gebeuren
    #[arg(long)]
    pub ja: bool,
}

#[derive(ClapArgs)]
#[command(next_help_heading = "Opties")]
pub(in crate::cli) struct AuditArgs {
    /// De map met de gebouwde site
    #[arg(help_heading = "Wat u opgeeft", value_name = "MAP")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub site: SiteArgs,
    /// Voor wie de site is: publiek, professionals of wijknetwerk [standaard: zoals gebouwd]
    #[arg(long, value_name = "WIE", hide_possible_values = true)]
    pub voor: Option<AudienceName>,
}
