-- Two themes that are the same become one, which can be undone like everything else on the board.
alter table contributions.board_act drop constraint board_act_kind_check;
--;
alter table contributions.board_act add constraint board_act_kind_check
  check (kind in ('placed', 'theme_made', 'theme_renamed', 'theme_removed', 'theme_merged'));
