vigil("words/b",{"brezia":[[1,11],[]]});
