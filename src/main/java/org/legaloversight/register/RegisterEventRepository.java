package org.legaloversight.register;

import org.springframework.data.repository.Repository;

interface RegisterEventRepository extends Repository<RegisterEvent, Long> {

  RegisterEvent save(RegisterEvent event);
}
