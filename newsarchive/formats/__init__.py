"""How a language writes dates and numbers, where it is otherwise than Django has it."""
