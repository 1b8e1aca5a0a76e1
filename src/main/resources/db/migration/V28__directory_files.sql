-- Files for the directory: each is compared first, and changes nothing before exactly that difference is confirmed.
-- The lines hold what is said of people: they are deleted when the file was applied, or a week after it was sent.
create table directory_file (
  id                uuid                        not null primary key,
  kind              varchar (20)                not null,
  complete          boolean                     not null,
  separated_by      varchar (5)                 not null,
  digest            varchar (64)                not null,
  directory_version bigint                      not null,
  sent_by           uuid                        not null references person (id),
  sent_at           timestamp (6) with time zone not null,
  state             varchar (20)                not null,
  created           integer                     not null,
  changed           integer                     not null,
  returned          integer                     not null,
  leaving           integer                     not null,
  unchanged         integer                     not null,
  refused           integer                     not null,
  applied           integer                     not null,
  failed            integer                     not null
);
create index directory_file_by_day on directory_file (sent_at);

-- position: the order in which lines are applied; line: where it stands in the file, 0 for who is missing there.
create table directory_file_line (
  file_id         uuid          not null references directory_file (id),
  position        integer       not null,
  line            integer       not null,
  action          varchar (20)  not null,
  subject_id      uuid,
  subject_version bigint,
  label           varchar (300) not null,
  content         varchar (8000),
  changes         varchar (8000),
  problem         varchar (500),
  done            boolean       not null,
  primary key (file_id, position)
);
create index directory_file_line_by_action on directory_file_line (file_id, action, position);
