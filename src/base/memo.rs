//! A cache that forgets what the last run did not use.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Mutex;

/// Remembers results by key. What a run does not ask for is gone after the next [`Memo::turn`], so
/// a preview that runs all day holds no more than two runs' results.
#[derive(Debug)]
pub struct Memo<K, V> {
    entries: Mutex<HashMap<K, (V, u64)>>,
    run: std::sync::atomic::AtomicU64,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { entries: Mutex::default(), run: 0.into() }
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The remembered result, or the one that `make` gives now.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        let run = self.run.load(std::sync::atomic::Ordering::Relaxed);
        if let Some(entry) = self.lock().get_mut(&key) {
            entry.1 = run;
            return entry.0.clone();
        }
        let value = make();
        self.lock().insert(key, (value.clone(), run));
        value
    }

    /// Ends a run: forgets what it did not ask for.
    pub fn turn(&self) {
        let run = self.run.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.lock().retain(|_, (_, used)| *used >= run);
    }

    /// How many results are remembered.
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<K, (V, u64)>> {
        // A poisoned cache holds whole values all the same: nothing is half-written in it.
        self.entries.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_made_once_and_forgotten_when_unused() {
        let memo = Memo::default();
        assert_eq!(memo.get("a", || 1), 1);
        assert_eq!(memo.get("a", || 2), 1);
        memo.turn();
        memo.get("b", || 3);
        memo.turn();
        assert_eq!(memo.len(), 1);
        assert_eq!(memo.get("a", || 4), 4);
    }
}
