//! `wijkboek search --explain`: how a question was read, and why each answer stands where it does.

use std::fmt::Write;

use crate::base::Lang;
use crate::index::{Account, Answer, Asked, Explanation, SearchIndex, Way};

use super::show;

/// Most ways of answering a word that are named.
const WAYS: usize = 8;

pub(super) fn explained(
    index: &SearchIndex,
    question: &str,
    answer: &Answer,
    lang: Lang,
) -> String {
    let (explanation, accounts) = index.explain(question, answer);
    let mut out = String::new();
    let words = Words::of(lang);
    understood(&mut out, &explanation, &words);
    for (number, ((document, score), account)) in
        show::documents(index, answer).zip(&accounts).enumerate()
    {
        let _ = writeln!(out, "{}. {} ({}): {score:.2}", number + 1, document.title, document.id);
        accounted(&mut out, account, &words);
    }
    out
}

/// The words of the explanation in a language.
struct Words {
    question: &'static str,
    passed_over: &'static str,
    nothing: &'static str,
    wijk: &'static str,
    kind: &'static str,
    documents: &'static str,
    coverage: &'static str,
    favour: &'static str,
    more: &'static str,
}

impl Words {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::Nl => Self {
                question: "Vraag",
                passed_over: "overgeslagen",
                nothing: "niets gevonden",
                wijk: "wijk in de vraag",
                kind: "soort in de vraag",
                documents: "documenten",
                coverage: "beantwoordt deel van de vraag",
                favour: "wijk, soort en plaats",
                more: "meer",
            },
            Lang::En => Self {
                question: "Question",
                passed_over: "passed over",
                nothing: "nothing found",
                wijk: "wijk in the question",
                kind: "type in the question",
                documents: "documents",
                coverage: "part of the question that is answered",
                favour: "wijk, type and standing",
                more: "more",
            },
        }
    }
}

fn understood(out: &mut String, explanation: &Explanation, words: &Words) {
    let _ = writeln!(out, "{}:", words.question);
    if !explanation.passed_over.is_empty() {
        let _ = writeln!(out, "  {}: {}", words.passed_over, explanation.passed_over.join(" "));
    }
    for (name, found) in [(words.wijk, &explanation.wijk), (words.kind, &explanation.kind)] {
        if let Some(found) = found {
            let _ = writeln!(out, "  {name}: {found}");
        }
    }
    for asked in explanation.words.iter().chain(&explanation.phrases) {
        let Asked { text, key, role, weight, candidates } = asked;
        let _ = match key.as_str() {
            "" => writeln!(out, "  “{text}”"),
            key => writeln!(out, "  {text} ({key}, {role}, {weight:.2})"),
        };
        for Way { relation, label, documents, worth } in candidates.iter().take(WAYS) {
            let relation = relation.name();
            let _ = writeln!(
                out,
                "    {worth:>5.2} {relation} {label}, {documents} {}",
                words.documents
            );
        }
        match candidates.len().checked_sub(WAYS) {
            Some(more) if more > 0 => {
                let _ = writeln!(out, "    + {more} {}", words.more);
            }
            _ if candidates.is_empty() => {
                let _ = writeln!(out, "    {}", words.nothing);
            }
            _ => {}
        }
    }
    out.push('\n');
}

fn accounted(out: &mut String, account: &Account, words: &Words) {
    for (text, relation, label, amount) in &account.shares {
        let _ = writeln!(out, "   {amount:>6.2}  {text}: {} {label}", relation.name());
    }
    let _ = writeln!(out, "   x {:>4.2}  {}", account.coverage, words.coverage);
    let _ = writeln!(out, "   x {:>4.2}  {}", account.favour, words.favour);
}
