//! The preview: a site served from memory while it is written.
