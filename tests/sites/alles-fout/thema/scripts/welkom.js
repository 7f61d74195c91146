document.body.dataset.welkom = ;
