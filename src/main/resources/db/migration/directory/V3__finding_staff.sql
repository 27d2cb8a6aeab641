-- 71,000 members of staff are found by a part of the name, with or without diacritics, or of the number; and nobody is
-- entered twice with the same address or telephone.
alter table directory.staff_member add column folded text not null generated always as (
    translate(lower(code || ' ' || full_name),
        'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
        'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyydaaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd')) stored;
create index staff_member_email on directory.staff_member (lower(email)) where email is not null;
create index staff_member_phone on directory.staff_member (phone) where phone is not null;
